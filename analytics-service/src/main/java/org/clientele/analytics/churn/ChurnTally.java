package org.clientele.analytics.churn;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.analytics.scope.NotCounted;

/** Counts clients by what they show. */
final class ChurnTally {

    private final Map<SignalKind, Sum> byKind = new EnumMap<>(SignalKind.class);
    private final Sum atRisk = new Sum();
    private int clients;

    ChurnTally() {
        for (var kind : SignalKind.values()) {
            byKind.put(kind, new Sum());
        }
    }

    void add(List<SignalKind> shown, BigInteger atStake) {
        clients++;
        if (!shown.isEmpty()) {
            atRisk.add(atStake);
        }
        shown.forEach(kind -> sum(kind).add(atStake));
    }

    ChurnTotals totals(List<NotCounted> notCounted) {
        var signals = Arrays.stream(SignalKind.values())
                .map(kind -> new ChurnTotal(kind, sum(kind).clients, sum(kind).atStake))
                .toList();
        return new ChurnTotals(clients, atRisk.clients, atRisk.atStake, signals, notCounted);
    }

    private Sum sum(SignalKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    private static final class Sum {

        private int clients;
        private BigInteger atStake = BigInteger.ZERO;

        void add(BigInteger more) {
            clients++;
            atStake = atStake.add(more);
        }
    }
}
