package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What clients are worth that somebody listed. */
record ListedAmounts(List<ClientRevenue> clients) implements Amounts {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    @Override
    public long key(int member) {
        return revenue(member).min(MOST).longValueExact();
    }

    @Override
    public BigInteger revenue(int member) {
        return clients.get(member).revenue();
    }

    @Override
    public String id(int member) {
        return clients.get(member).clientId();
    }

    @Override
    public OptionalInt member(String id) {
        return IntStream.range(0, clients.size())
                .filter(member -> id(member).equals(id))
                .findFirst();
    }

    @Override
    public int compareIds(int member, int other) {
        return id(member).compareTo(id(other));
    }
}
