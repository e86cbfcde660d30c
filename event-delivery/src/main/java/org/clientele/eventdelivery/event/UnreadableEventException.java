package org.clientele.eventdelivery.event;

/** A record that can never be read, whoever tries and however often: it is parked at once. */
public final class UnreadableEventException extends RuntimeException {

    private final String field;

    public UnreadableEventException(String field, String reason) {
        super(reason);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
