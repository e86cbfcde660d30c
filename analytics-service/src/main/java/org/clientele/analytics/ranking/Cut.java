package org.clientele.analytics.ranking;

/**
 * Where the classes end in a ranking. All cuts are exact: shares are compared by multiplying integers, never by
 * dividing. Neither share is below 1, nor above 100, nor is that of B below that of A.
 *
 * @param a the share in percent at which A ends
 * @param b the share in percent at which B ends
 */
public record Cut(Basis basis, int a, int b) {

    /** A while the share accumulated before the client is below 80 %, B while it is below 95 %. */
    public static final Cut REVENUE_SHARE = new Cut(Basis.REVENUE_SHARE, 80, 95);

    /** A are 20 % of the clients and A and B together 50 %, both rounded up. */
    public static final Cut CLIENT_SHARE = new Cut(Basis.CLIENT_SHARE, 20, 50);

    public Cut {
        if (a < 1 || b < a || b > 100) {
            throw new IllegalArgumentException("0 < a <= b <= 100 does not hold");
        }
    }

    /** The name of the basis in requests, answers and events. */
    public String code() {
        return basis.code();
    }

    int endOfA(RevenueOrder order) {
        return basis.end(order, a);
    }

    int endOfB(RevenueOrder order) {
        return basis.end(order, b);
    }
}
