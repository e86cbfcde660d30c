package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.util.List;

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
    public int compareIds(int member, int other) {
        return id(member).compareTo(id(other));
    }
}
