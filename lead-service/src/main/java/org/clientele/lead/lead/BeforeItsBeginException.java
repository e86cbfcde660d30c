package org.clientele.lead.lead;

import java.time.Instant;

/** Something is said to have happened with a lead before there was one. */
public final class BeforeItsBeginException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BeforeItsBeginException(Instant begin) {
        super("must not be before the lead's begin, " + begin);
    }
}
