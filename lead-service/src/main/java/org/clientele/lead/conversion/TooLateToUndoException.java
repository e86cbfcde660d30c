package org.clientele.lead.conversion;

import java.time.Instant;

/** A conversion can be undone for some time only. */
public final class TooLateToUndoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooLateToUndoException(Instant until) {
        super("The conversion could be undone until %s.".formatted(until));
    }
}
