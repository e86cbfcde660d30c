package org.clientele.analytics.facts;

/** There are more facts than this instance may hold in memory, and of a part of them no figure is told. */
public final class FactsDoNotFitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FactsDoNotFitException(long most) {
        super("The figures take more than the %d MB that this instance may use for them: give it more memory."
                .formatted(most >> 20));
    }
}
