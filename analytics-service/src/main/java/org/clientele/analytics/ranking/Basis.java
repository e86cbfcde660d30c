package org.clientele.analytics.ranking;

import java.util.Arrays;
import java.util.Optional;

/** Of what a class is a share; the two readings of the method. */
public enum Basis {
    /** The share that is accumulated before the client. */
    REVENUE_SHARE("revenue-share") {
        @Override
        int end(RevenueOrder order, int percent) {
            return order.reaching(percent);
        }
    },
    /** The share of all clients, whether they have revenue or not. */
    CLIENT_SHARE("client-share") {
        @Override
        int end(RevenueOrder order, int percent) {
            return Math.toIntExact(Math.ceilDiv((long) order.size() * percent, 100));
        }
    };

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    public static Optional<Basis> of(String code) {
        return Arrays.stream(values()).filter(basis -> basis.code.equals(code)).findFirst();
    }

    /** The name in requests, answers and events. */
    public String code() {
        return code;
    }

    /** How many clients are within this share. */
    abstract int end(RevenueOrder order, int percent);
}
