package org.clientele.analytics.ranking.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.clientele.analytics.ranking.Classification;
import org.clientele.analytics.ranking.ClassificationEvent;
import org.clientele.analytics.ranking.ClassificationEvent.ClassChanged;
import org.clientele.analytics.ranking.ClassificationEvent.ClassWithdrawn;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Revenue;
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

    private record Changed(
            String clientId,
            @JsonProperty("class") ClientClass clientClass,
            @Nullable ClientClass previous,
            String basis,
            Revenue revenue,
            Instant at,
            By by) {}

    private record Withdrawn(String clientId, ClientClass previous, Instant at, By by) {}

    @Override
    public List<Outgoing> of(Classification after, Happened<ClassificationEvent> happened) {
        return switch (happened.event()) {
            case ClassChanged changed ->
                List.of(Outgoing.of(
                        "segment-events",
                        after.clientId(),
                        "segment.class-changed.v1",
                        new Changed(
                                after.clientId(),
                                changed.now(),
                                changed.previous(),
                                Cut.REVENUE_SHARE.code(),
                                changed.revenue(),
                                happened.at(),
                                happened.by())));
            case ClassWithdrawn withdrawn ->
                List.of(Outgoing.of(
                        "segment-events",
                        after.clientId(),
                        "segment.class-withdrawn.v1",
                        new Withdrawn(after.clientId(), withdrawn.previous(), happened.at(), happened.by())));
        };
    }
}
