package org.clientele.analytics.facts;

/** The facts are being folded into memory, for longer than a question waits. */
public final class FactsAreFoldedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FactsAreFoldedException() {
        super("The figures are being put together: ask again in a while.");
    }
}
