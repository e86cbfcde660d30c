package org.clientele.lead.pace;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows operators the speed to lead of the newest leads of the last day: {@code clientele.lead.speed} in seconds by
 * source, stage and share of them.
 */
@Component
class PaceGauges implements BackgroundWork {

    private static final Duration LOOKED_BACK = Duration.ofDays(1);

    private final SpeedToLead speed;
    private final Clock clock;
    private final MultiGauge gauges;

    PaceGauges(SpeedToLead speed, Clock clock, MeterRegistry registry) {
        this.speed = speed;
        this.clock = clock;
        this.gauges = MultiGauge.builder("clientele.lead.speed")
                .description("How long leads of the last day took for a stage of their way to the first touch.")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public String name() {
        return "speed-to-lead";
    }

    /** Each instance shows them. */
    @Override
    public boolean everywhere() {
        return true;
    }

    @Override
    public Pace pass() {
        var now = clock.instant();
        var speedOfDay =
                speed.distribution(Reach.EVERYBODY, now.minus(LOOKED_BACK), now, SpeedToLead.By.SOURCE, ZoneOffset.UTC);
        gauges.register(speedOfDay.groups().stream().flatMap(PaceGauges::rows).toList(), true);
        return Pace.rest(Pace.LONGEST);
    }

    private static Stream<MultiGauge.Row<?>> rows(SpeedToLead.Group group) {
        return group.stages().entrySet().stream()
                .flatMap(stage -> rows(
                        Tags.of(
                                "source",
                                group.key(),
                                "stage",
                                stage.getKey().name().toLowerCase(Locale.ROOT)),
                        stage.getValue()));
    }

    private static Stream<MultiGauge.Row<?>> rows(Tags tags, Distribution times) {
        return Stream.of(row(tags, "0.5", times.p50()), row(tags, "0.9", times.p90()), row(tags, "0.99", times.p99()))
                .flatMap(List::stream);
    }

    private static List<MultiGauge.Row<?>> row(Tags tags, String share, @Nullable Duration time) {
        return time == null
                ? List.of()
                : List.of(MultiGauge.Row.of(
                        tags.and("share", share), Objects.requireNonNull(time).toMillis() / 1000.0));
    }
}
