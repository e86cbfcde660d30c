package org.clientele.lead.pace.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.lead.lead.ReadingLeads;
import org.clientele.lead.pace.Distribution;
import org.clientele.lead.pace.Pace;
import org.clientele.lead.pace.SpeedToLead;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how fast leads are answered, one by one and as a distribution. Times are in seconds. */
@RestController
@RequestMapping("/api/v1")
@Access(RoleGroup.SELLERS)
class PaceController {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final SpeedToLead speed;
    private final ReadingLeads leads;

    PaceController(SpeedToLead speed, ReadingLeads leads) {
        this.speed = speed;
        this.leads = leads;
    }

    /** The way of one lead; what has not happened is absent. */
    record PaceAnswer(
            String leadId,
            @Nullable Instant occurredAt,
            Instant acceptedAt,
            @Nullable Instant assignedAt,
            @Nullable Instant firstTouchAt,
            Map<Pace.Stage, Double> seconds) {

        static PaceAnswer of(Pace pace) {
            var seconds = new LinkedHashMap<Pace.Stage, Double>();
            for (var stage : Pace.Stage.values()) {
                pace.of(stage).ifPresent(time -> seconds.put(stage, secondsOf(time)));
            }
            return new PaceAnswer(
                    pace.lead().leadId(),
                    pace.occurredAt(),
                    pace.acceptedAt(),
                    pace.assignedAt(),
                    pace.firstTouchAt(),
                    seconds);
        }
    }

    /** Percentiles by nearest rank. */
    record TimesAnswer(
            int leads,
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double p99) {

        static TimesAnswer of(Distribution times) {
            return new TimesAnswer(times.leads(), orNull(times.p50()), orNull(times.p90()), orNull(times.p99()));
        }

        private static @Nullable Double orNull(@Nullable Duration time) {
            return time == null ? null : secondsOf(time);
        }
    }

    /** The leads of one source, team or hour; for each stage those for which it is over. */
    record GroupAnswer(String key, int leads, Map<Pace.Stage, TimesAnswer> seconds) {

        static GroupAnswer of(SpeedToLead.Group group) {
            var seconds = new LinkedHashMap<Pace.Stage, TimesAnswer>();
            group.stages().forEach((stage, times) -> seconds.put(stage, TimesAnswer.of(times)));
            return new GroupAnswer(group.key(), group.leads(), seconds);
        }
    }

    record SpeedAnswer(
            Instant from,
            Instant to,
            SpeedToLead.By by,
            boolean complete,
            @Nullable Instant oldest,
            List<GroupAnswer> groups) {}

    private static double secondsOf(Duration time) {
        return time.toMillis() / 1000.0;
    }

    @GetMapping("/leads/{leadId}/pace")
    PaceAnswer pace(@PathVariable String leadId, Reader reader) throws NotYoursException {
        var lead = leads.find(leadId, reader)
                .orElseThrow(() -> ProblemException.notFound("lead", "leadId", leadId))
                .state();
        return PaceAnswer.of(speed.of(List.of(lead)).getFirst());
    }

    @GetMapping("/speed-to-lead")
    SpeedAnswer distribution(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "SOURCE") SpeedToLead.By by,
            @RequestParam(defaultValue = "UTC") String zone,
            Reader reader) {
        if (!from.isBefore(to)) {
            throw ProblemException.invalidField("to", "must be after from");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw ProblemException.invalidField("to", "must be at most 366 days after from");
        }
        var found = speed.distribution(reader.reach(), from, to, by, zone(zone));
        var groups = found.groups().stream().map(GroupAnswer::of).toList();
        return new SpeedAnswer(from, to, by, found.complete(), found.oldest(), groups);
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw ProblemException.invalidField("zone", "must be an IANA time zone");
        }
    }
}
