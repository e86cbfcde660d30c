package org.clientele.analytics.effort.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.clientele.analytics.effort.ClientEffort;
import org.clientele.analytics.effort.Efforts;
import org.clientele.analytics.ranking.Share;
import org.clientele.analytics.scope.Amount;
import org.jspecify.annotations.Nullable;

/** What time a client took beside what it is worth, and what might be done about it. */
record ClientEffortAnswer(
        String clientId,
        @Nullable String name,
        long minutes,
        BigDecimal effortShare,
        Amount revenue,
        BigDecimal revenueShare,
        BigDecimal hoursToFreePerMonth,
        @Nullable String suggestion) {

    private static final int MINUTES_OF_AN_HOUR = 60;

    static ClientEffortAnswer of(ClientEffort client, @Nullable String name, Efforts efforts, String currency) {
        var suggestion = efforts.suggestion(client);
        return new ClientEffortAnswer(
                client.clientId(),
                name,
                client.minutes(),
                Share.of(client.minutes(), client.allMinutes()),
                new Amount(client.revenue(), currency),
                Share.of(client.revenue(), client.allRevenue()),
                BigDecimal.valueOf(client.excessMinutes() / efforts.months() / MINUTES_OF_AN_HOUR)
                        .setScale(1, RoundingMode.HALF_UP),
                suggestion == null ? null : suggestion.code());
    }
}
