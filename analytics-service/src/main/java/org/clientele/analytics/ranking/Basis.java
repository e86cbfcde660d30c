package org.clientele.analytics.ranking;

import java.util.Optional;
import org.clientele.servicedefaults.Code;

/** Of what a class is a share; the two readings of the method. */
public enum Basis {
    /** The share that is accumulated before the client. */
    REVENUE_SHARE {
        @Override
        int end(RevenueOrder order, int percent) {
            return order.reaching(percent);
        }
    },
    /** The share of all clients, whether they have revenue or not. */
    CLIENT_SHARE {
        @Override
        int end(RevenueOrder order, int percent) {
            return Math.toIntExact(Math.ceilDiv((long) order.size() * percent, 100));
        }
    };

    public static Optional<Basis> of(String code) {
        return Code.constant(Basis.class, code);
    }

    /** The name in requests, answers and events. */
    public String code() {
        return Code.of(name());
    }

    /** How many clients are within this share. */
    abstract int end(RevenueOrder order, int percent);
}
