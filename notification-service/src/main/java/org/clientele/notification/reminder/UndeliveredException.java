package org.clientele.notification.reminder;

/** A letter was not taken, or nobody knows; the message says why in words that may be shown. */
public final class UndeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    public UndeliveredException(String why, Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    String why() {
        return why;
    }
}
