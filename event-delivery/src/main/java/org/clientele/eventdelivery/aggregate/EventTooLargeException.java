package org.clientele.eventdelivery.aggregate;

/** An event is larger than what is ever published, so the change that would publish it is refused. */
public final class EventTooLargeException extends RuntimeException {

    public EventTooLargeException(String type, int bytes, int limit) {
        super("%s would have %d bytes, more than %d.".formatted(type, bytes, limit));
    }
}
