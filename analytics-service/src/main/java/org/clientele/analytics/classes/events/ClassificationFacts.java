package org.clientele.analytics.classes.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.analytics.classes.Classification;
import org.clientele.analytics.classes.ClassificationEvent;
import org.clientele.analytics.classes.ClassificationEvent.ClassChanged;
import org.clientele.analytics.classes.ClassificationEvent.ClassWithdrawn;
import org.clientele.analytics.classes.Finding;
import org.clientele.analytics.classes.Revenue;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The published form of what happens to the classification of a client, which has no public state besides its class.
 */
@Component
class ClassificationFacts implements Facts<Classification, ClassificationEvent> {

    private static final String TOPIC = "segment-events";

    private record Changed(
            String clientId,
            @JsonProperty("class") ClientClass clientClass,
            @Nullable ClientClass previous,
            String basis,
            Revenue revenue,
            Why why,
            Instant at,
            By by) {}

    private record Why(
            Instant moment,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            BigDecimal shareBefore,
            int a,
            int b,
            ClientClass exact,
            @Nullable ClientClass exactBefore) {

        static Why of(Finding.Ranked found) {
            var grounds = found.grounds();
            return new Why(
                    found.moment(),
                    grounds.days().from(),
                    grounds.days().to(),
                    grounds.shareBefore(),
                    grounds.cut().a(),
                    grounds.cut().b(),
                    found.now(),
                    found.before());
        }
    }

    private record Withdrawn(String clientId, ClientClass previous, Instant moment, Instant at, By by) {}

    @Override
    public List<Outgoing> of(Classification after, Happened<ClassificationEvent> happened) {
        var clientId = after.clientId();
        return switch (happened.event()) {
            case ClassChanged changed ->
                List.of(Outgoing.of(TOPIC, clientId, "segment.class-changed.v1", told(clientId, changed, happened)));
            case ClassWithdrawn withdrawn ->
                List.of(Outgoing.of(
                        TOPIC,
                        clientId,
                        "segment.class-withdrawn.v1",
                        new Withdrawn(
                                clientId, withdrawn.previous(), withdrawn.moment(), happened.at(), happened.by())));
        };
    }

    private static Changed told(String clientId, ClassChanged changed, Happened<?> happened) {
        var grounds = changed.found().grounds();
        return new Changed(
                clientId,
                changed.now(),
                changed.previous(),
                grounds.cut().code(),
                grounds.revenue(),
                Why.of(changed.found()),
                happened.at(),
                happened.by());
    }
}
