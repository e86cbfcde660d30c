package org.clientele.lead.routing;

/** There are no rules that wait to become live. */
public final class NoDraftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoDraftException() {
        super("There is no draft of the rules.");
    }
}
