package org.clientele.analytics.gaps;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.ranking.LookedAfter;
import org.clientele.analytics.scope.FirstFew;
import org.clientele.analytics.scope.HighestFirst;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/**
 * The gaps of the clients that are looked after.
 *
 * @param wanted only gaps of this kind of contract; null for any
 */
record Gaps(
        Dictionary dictionary,
        Clients clients,
        LookedAfter lookedAfter,
        PeerGroups groups,
        HeldTypes held,
        PeersHaving having,
        GapRules rules,
        @Nullable String wanted,
        List<NotCounted> notCounted) {

    /** Takes gaps. */
    private interface Taker {
        void take(int client, int group, int type);
    }

    GapTotals totals() {
        var lacking = new int[held.types()];
        var values = new ArrayList<BigInteger>();
        held.forEachType(type -> values.add(BigInteger.ZERO));
        forEach((client, group, type) -> {
            lacking[type]++;
            values.set(type, values.get(type).add(having.median(group, type)));
        });
        var types = new ArrayList<GapTotal>();
        held.forEachType(type -> {
            if (lacking[type] > 0) {
                types.add(new GapTotal(type(type), lacking[type], values.get(type)));
            }
        });
        types.sort(Comparator.comparing(GapTotal::value).reversed().thenComparing(GapTotal::contractType));
        int[] looked = looked();
        return new GapTotals(looked[0], looked[1], types, notCounted);
    }

    private int[] looked() {
        int all = 0;
        int alone = 0;
        for (int client = 0; client < clients.numbers(); client++) {
            if (lookedAfter.include(client)) {
                all++;
                alone += groups.of(client, rules.leastPeers()) == PeerGroups.NONE ? 1 : 0;
            }
        }
        return new int[] {all, alone};
    }

    /** Those that come after a place, of the highest value first, then by client and kind of contract. */
    List<Gap> gaps(@Nullable Position<BigInteger> after, int limit) {
        record Ranked(int client, int group, int type, BigInteger value) {}
        var order = Comparator.comparing(Ranked::value)
                .reversed()
                .thenComparing(Ranked::client, dictionary.clients()::compare)
                .thenComparing(ranked -> type(ranked.type()));
        var first = new FirstFew<>(order, limit);
        forEach((client, group, type) -> {
            var value = having.median(group, type);
            if (isAfter(client, type, value, after)) {
                first.add(new Ranked(client, group, type, value));
            }
        });
        return first.list().stream()
                .map(ranked -> gap(ranked.client(), ranked.group(), ranked.type()))
                .toList();
    }

    private boolean isAfter(int client, int type, BigInteger value, @Nullable Position<BigInteger> after) {
        if (after == null) {
            return true;
        }
        int byValue = after.value().compareTo(value);
        return byValue == 0
                ? HighestFirst.comesAfter(
                        new Position<>(value, Gap.id(dictionary.clients().id(client), type(type))), after)
                : byValue > 0;
    }

    private Gap gap(int client, int group, int type) {
        return new Gap(
                dictionary.clients().id(client),
                Dictionary.id(dictionary.people(), clients.salesperson(client)),
                type(type),
                groups.sector(client),
                group == groups.ofSize(client) ? groups.size(client) : null,
                groups.peers(group),
                having.having(group, type),
                having.median(group, type));
    }

    private void forEach(Taker taker) {
        for (int client = 0; client < clients.numbers(); client++) {
            int group = lookedAfter.include(client) ? groups.of(client, rules.leastPeers()) : PeerGroups.NONE;
            if (group != PeerGroups.NONE) {
                forEach(client, group, taker);
            }
        }
    }

    private void forEach(int client, int group, Taker taker) {
        held.forEachType(type -> {
            boolean isAsked = wanted == null || wanted.equals(type(type));
            if (isAsked && !held.has(client, type) && having.isUsual(group, type)) {
                taker.take(client, group, type);
            }
        });
    }

    private String type(int type) {
        return dictionary.codes().id(held.code(type));
    }
}
