package org.clientele.analytics.churn;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.ranking.LookedAfter;
import org.clientele.analytics.scope.FirstFew;
import org.clientele.analytics.scope.HighestFirst;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** The signals of all clients that are looked after, by their numbers. */
record Churn(
        Dictionary dictionary,
        Clients clients,
        LookedAfter lookedAfter,
        LastContracts contracts,
        RevenueChange revenue,
        Touches touches,
        List<NotCounted> notCounted) {

    private static final List<SignalKind> KINDS = List.of(SignalKind.values());

    ChurnTotals totals() {
        var totals = new ChurnTally();
        forEach(client -> {
            var shown = KINDS.stream().filter(kind -> shows(client, kind)).toList();
            totals.add(shown, shown.isEmpty() ? BigInteger.ZERO : revenue.atStake(client));
        });
        return totals.totals(notCounted);
    }

    /** Those with a signal that come after a place, the most at stake first. */
    List<ClientAtRisk> clients(@Nullable SignalKind kind, @Nullable Position<BigInteger> after, int limit) {
        record Ranked(int client, BigInteger atStake) {}
        var order = Comparator.comparing(Ranked::atStake)
                .reversed()
                .thenComparing(Ranked::client, dictionary.clients()::compare);
        var first = new FirstFew<>(order, limit);
        forEach(client -> {
            if (shows(client, kind) && isAfter(client, after)) {
                first.add(new Ranked(client, revenue.atStake(client)));
            }
        });
        return first.list().stream().map(ranked -> atRisk(ranked.client())).toList();
    }

    private boolean isAfter(int client, @Nullable Position<BigInteger> after) {
        if (after == null) {
            return true;
        }
        int byStake = after.value().compareTo(revenue.atStake(client));
        return byStake == 0 ? HighestFirst.comesAfter(place(client), after) : byStake > 0;
    }

    private Position<BigInteger> place(int client) {
        return new Position<>(revenue.atStake(client), dictionary.clients().id(client));
    }

    private ClientAtRisk atRisk(int client) {
        return new ClientAtRisk(
                dictionary.clients().id(client),
                Dictionary.id(dictionary.people(), clients.salesperson(client)),
                revenue.atStake(client),
                Stream.of(contracts.signal(client, dictionary), revenue.signal(client), touches.signal(client))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private void forEach(IntConsumer taker) {
        for (int client = 0; client < clients.numbers(); client++) {
            if (lookedAfter.include(client)) {
                taker.accept(client);
            }
        }
    }

    /** Any of them for null. */
    private boolean shows(int client, @Nullable SignalKind kind) {
        return switch (kind) {
            case null -> contracts.isLate(client) || revenue.isFalling(client) || touches.isSilent(client);
            case LATE_RENEWAL -> contracts.isLate(client);
            case FALLING_REVENUE -> revenue.isFalling(client);
            case SILENCE -> touches.isSilent(client);
        };
    }
}
