package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** What some of many members are worth. */
record AmountsOfSome(Amounts all, IntPredicate members) implements Amounts {

    @Override
    public long key(int member) {
        return all.key(member);
    }

    @Override
    public BigInteger revenue(int member) {
        return all.revenue(member);
    }

    @Override
    public String id(int member) {
        return all.id(member);
    }

    @Override
    public OptionalInt member(String id) {
        var member = all.member(id);
        return member.isPresent() && members.test(member.getAsInt()) ? member : OptionalInt.empty();
    }

    @Override
    public int compareIds(int member, int other) {
        return all.compareIds(member, other);
    }
}
