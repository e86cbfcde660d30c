package org.clientele.eventdelivery.failure;

/** Too many records of this aggregate wait for the broker: come back later. */
public final class OutboxFullException extends RuntimeException {

    public OutboxFullException(String id) {
        super("Too many events of %s are still unpublished.".formatted(id));
    }
}
