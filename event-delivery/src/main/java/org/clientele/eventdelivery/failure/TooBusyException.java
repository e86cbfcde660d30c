package org.clientele.eventdelivery.failure;

/** Others were always faster at this aggregate: come back later. */
public final class TooBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooBusyException(String id, int tries) {
        super("Others changed %s during each of %d tries.".formatted(id, tries));
    }
}
