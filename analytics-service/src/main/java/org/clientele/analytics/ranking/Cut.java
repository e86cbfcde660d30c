package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the classes end in a ranking. All cuts are exact: shares are compared by multiplying integers, never by
 * dividing.
 */
public enum Cut {
    /** A while the share accumulated before the client is below 80 %, B while it is below 95 %. */
    REVENUE_SHARE("revenue-share", 80, 95) {
        @Override
        int end(List<ClientRevenue> sorted, BigInteger total, int percent) {
            var limit = total.multiply(BigInteger.valueOf(percent));
            var accumulated = BigInteger.ZERO;
            int end = 0;
            while (end < sorted.size() && accumulated.multiply(HUNDRED).compareTo(limit) < 0) {
                accumulated = accumulated.add(sorted.get(end).revenue());
                end++;
            }
            return end;
        }
    },
    /** A are 20 % of the clients and A and B together 50 %, both rounded up. */
    CLIENT_SHARE("client-share", 20, 50) {
        @Override
        int end(List<ClientRevenue> sorted, BigInteger total, int percent) {
            return Math.toIntExact(Math.ceilDiv((long) sorted.size() * percent, 100));
        }
    };

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final String code;
    private final int a;
    private final int b;

    Cut(String code, int a, int b) {
        this.code = code;
        this.a = a;
        this.b = b;
    }

    public static Optional<Cut> of(String code) {
        return Arrays.stream(values()).filter(cut -> cut.code.equals(code)).findFirst();
    }

    /** The name in requests, answers and events. */
    public String code() {
        return code;
    }

    int endOfA(List<ClientRevenue> sorted, BigInteger total) {
        return end(sorted, total, a);
    }

    int endOfB(List<ClientRevenue> sorted, BigInteger total) {
        return end(sorted, total, b);
    }

    /** How many clients are within this share, whether they have revenue or not. */
    abstract int end(List<ClientRevenue> sorted, BigInteger total, int percent);
}
