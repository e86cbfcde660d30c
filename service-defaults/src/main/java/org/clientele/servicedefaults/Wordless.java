package org.clientele.servicedefaults;

import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: what it is and where it came from, and so of its causes, but nothing that they say.
 * What a parser, a driver or a mail server says repeats what people typed.
 */
public final class Wordless extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Wordless(Throwable failure) {
        super(failure.getClass().getName(), cause(failure.getCause()), false, true);
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable Wordless cause(@Nullable Throwable cause) {
        return cause == null ? null : of(cause);
    }

    /** The same failure without its texts. */
    public static Wordless of(Throwable failure) {
        return new Wordless(failure);
    }
}
