package org.clientele.analytics.ranking.http;

import java.math.BigInteger;
import java.time.LocalDate;
import org.clientele.analytics.ranking.FormerClient;
import org.clientele.analytics.scope.Amount;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** A client that left, and what it signed; the name is absent until it is known. */
record FormerClientAnswer(String clientId, @Nullable String name, Amount revenue, LocalDate leftOn, String reason) {

    static FormerClientAnswer of(FormerClient client, @Nullable String name, String currency) {
        return new FormerClientAnswer(
                client.clientId(), name, new Amount(client.revenue(), currency), client.leftOn(), client.reason());
    }

    Position<BigInteger> position() {
        return new Position<>(revenue.amount(), clientId);
    }
}
