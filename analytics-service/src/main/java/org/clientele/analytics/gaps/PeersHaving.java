package org.clientele.analytics.gaps;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.math.BigInteger;

/** How many of each group have each kind of contract, and what it was worth to them where most have it. */
final class PeersHaving {

    private final PeerGroups groups;
    private final GapRules rules;
    private final int[][] having;
    private final Int2ObjectOpenHashMap<LongArrayList> values = new Int2ObjectOpenHashMap<>();

    PeersHaving(PeerGroups groups, HeldTypes held, GapRules rules) {
        this.groups = groups;
        this.rules = rules;
        this.having = new int[groups.count()][held.types()];
    }

    void add(int group, int type) {
        having[group][type]++;
    }

    int having(int group, int type) {
        return having[group][type];
    }

    /** Whether so many have it that its lack is a gap. */
    boolean isUsual(int group, int type) {
        return groups.peers(group) >= rules.leastPeers()
                && having[group][type] * 100L >= (long) rules.leastSharePercent() * groups.peers(group);
    }

    /** Takes what somebody in the group signed. */
    void value(int group, int type, long amount) {
        values.computeIfAbsent(key(group, type), first -> new LongArrayList()).add(amount);
    }

    /** Everything has been added. */
    void sort() {
        values.values().forEach(all -> all.sort(null));
    }

    /** The median, by the nearest rank; to be asked when everything is sorted. */
    BigInteger median(int group, int type) {
        var all = values.get(key(group, type));
        return all == null ? BigInteger.ZERO : BigInteger.valueOf(all.getLong((all.size() + 1) / 2 - 1));
    }

    private int key(int group, int type) {
        return group * having[group].length + type;
    }
}
