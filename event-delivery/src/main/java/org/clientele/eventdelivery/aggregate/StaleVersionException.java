package org.clientele.eventdelivery.aggregate;

/** The aggregate has changed since the version that the caller had seen. */
public final class StaleVersionException extends RuntimeException {

    public StaleVersionException(String id, long expected, long actual) {
        super("%s is at version %d, not %d.".formatted(id, actual, expected));
    }
}
