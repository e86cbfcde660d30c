package org.clientele.analytics.rfm.http;

import java.time.LocalDate;
import org.clientele.analytics.rfm.ScoredClient;
import org.clientele.analytics.scope.Amount;
import org.jspecify.annotations.Nullable;

/** A client with its scores and what they come from; the name is absent until it is known. */
record ScoredClientAnswer(
        String clientId,
        @Nullable String name,
        String cell,
        int recency,
        int frequency,
        int monetary,
        LocalDate lastSignedOn,
        long daysSince,
        int projects,
        Amount revenue) {

    static ScoredClientAnswer of(ScoredClient client, @Nullable String name, String currency) {
        return new ScoredClientAnswer(
                client.clientId(),
                name,
                client.cell().code(),
                client.cell().recency(),
                client.cell().frequency(),
                client.cell().monetary(),
                client.lastSignedOn(),
                client.daysSince(),
                client.projects(),
                new Amount(client.revenue(), currency));
    }
}
