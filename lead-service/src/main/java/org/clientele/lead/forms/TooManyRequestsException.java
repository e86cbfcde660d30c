package org.clientele.lead.forms;

import java.time.Duration;

/** A form was sent more often than its limits allow. */
public final class TooManyRequestsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration longEnough;

    TooManyRequestsException(Duration longEnough) {
        super("Send it again later.");
        this.longEnough = longEnough;
    }

    /** After how long it is taken. */
    public Duration longEnough() {
        return longEnough;
    }
}
