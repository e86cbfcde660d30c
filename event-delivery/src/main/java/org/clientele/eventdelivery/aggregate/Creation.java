package org.clientele.eventdelivery.aggregate;

/** What became of a beginning. */
public sealed interface Creation<S> {

    /** It was written now. */
    record Created<S>(Versioned<S> versioned) implements Creation<S> {}

    /** Its id exists; as it is by now. */
    record Existing<S>(Versioned<S> versioned) implements Creation<S> {}

    /** Its id is taken by a command with the same key and another body. */
    record KeyReused<S>(CommandKey key) implements Creation<S> {}

    /**
     * The aggregate that is there.
     *
     * @throws KeyReusedException if it was begun from another body
     */
    default Versioned<S> orThrow() {
        return switch (this) {
            case Created<S> created -> created.versioned();
            case Existing<S> existing -> existing.versioned();
            case KeyReused<S> reused ->
                throw new KeyReusedException(reused.key().key());
        };
    }
}
