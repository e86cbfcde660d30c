package org.clientele.analytics.segments;

/** There are as many segments as are kept up to date. */
public final class TooManySegmentsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManySegmentsException(int most) {
        super("There are " + most + " segments already; retire one first.");
    }
}
