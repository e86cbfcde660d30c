package org.clientele.analytics.ranking.mongo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.time.Instant;
import org.clientele.analytics.ranking.ClassChange;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Cut;
import org.clientele.eventdelivery.event.Outgoing;
import org.jspecify.annotations.Nullable;

/** What is published as {@code segment.class-changed.v1}. */
record ClassChanged(
        String clientId,
        @JsonProperty("class") ClientClass clientClass,
        @Nullable ClientClass previous,
        String basis,
        Revenue revenue,
        Instant at,
        Author by) {

    private static final String TOPIC = "segment-events";
    private static final String TYPE = "segment.class-changed.v1";

    private static final Author POLICY = new Author("analytics-service", "policy");

    /** Minor units of an ISO 4217 currency. */
    record Revenue(BigInteger amount, String currency) {}

    record Author(String actor, String through) {}

    static ClassChanged of(ClassChange change, @Nullable ClientClass previous, String currency, Instant at) {
        return new ClassChanged(
                change.clientId(),
                change.clientClass(),
                previous,
                Cut.REVENUE_SHARE.code(),
                new Revenue(change.revenue(), currency),
                at,
                POLICY);
    }

    Outgoing outgoing() {
        return new Outgoing(TOPIC, clientId, clientId, TYPE, this);
    }
}
