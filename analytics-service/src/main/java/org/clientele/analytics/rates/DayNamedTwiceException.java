package org.clientele.analytics.rates;

/** Two rates of a pair begin on the same day. */
public final class DayNamedTwiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int at;

    DayNamedTwiceException(int at) {
        super("two rates begin on the same day");
        this.at = at;
    }

    /** The place of the second one, from 0 on. */
    public int at() {
        return at;
    }
}
