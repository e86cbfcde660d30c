package org.clientele.analytics.segments;

/** The values of a field that match: words or numbers, and whether a client without a value matches too. */
sealed interface Values permits Words, Numbers {

    boolean isEmpty();

    Values complement();

    /** Those that both have; both are of the same field. */
    Values and(Values other);

    /** Those that one of them has; both are of the same field. */
    default Values or(Values other) {
        return complement().and(other.complement()).complement();
    }
}
