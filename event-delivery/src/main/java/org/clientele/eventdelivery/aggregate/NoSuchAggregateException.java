package org.clientele.eventdelivery.aggregate;

/** No aggregate has this id. */
public final class NoSuchAggregateException extends RuntimeException {

    public NoSuchAggregateException(String collection, String id) {
        super("Nothing in %s has the id %s.".formatted(collection, id));
    }
}
