package org.clientele.eventdelivery.former;

/** What became of one creation in a bulk of them. */
public sealed interface Creation<S> {

    /** It was written now. */
    record Created<S>(Stored<S> stored) implements Creation<S> {}

    /** It had been written before by the same command. */
    record Existing<S>(Stored<S> stored) implements Creation<S> {}

    /** Its id is taken by a command with the same key and another body. */
    record KeyReused<S>(String id) implements Creation<S> {}
}
