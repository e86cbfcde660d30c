package org.clientele.eventdelivery.parking;

/** What was handed in again is not parked any more. */
public final class RedrivenAlreadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RedrivenAlreadyException(String id) {
        super(id + " was handed in again already.");
    }
}
