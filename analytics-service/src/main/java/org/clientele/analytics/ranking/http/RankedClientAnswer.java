package org.clientele.analytics.ranking.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.RankedClient;
import org.clientele.analytics.scope.Amount;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** A client at its place among all clients asked for; the name is absent until it is known. */
record RankedClientAnswer(
        int rank,
        String clientId,
        @Nullable String name,
        @JsonProperty("class") ClientClass clientClass,
        Amount revenue,
        BigDecimal revenueShare,
        BigDecimal cumulativeShare) {

    static RankedClientAnswer of(RankedClient client, @Nullable String name, String currency) {
        return new RankedClientAnswer(
                client.rank(),
                client.clientId(),
                name,
                client.clientClass(),
                new Amount(client.revenue(), currency),
                client.revenueShare(),
                client.cumulativeShare());
    }

    Position<BigInteger> position() {
        return new Position<>(revenue.amount(), clientId);
    }
}
