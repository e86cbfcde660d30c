package org.clientele.analytics.rebuild;

import java.util.Locale;

/** A rebuild cannot do this where it stands. */
public final class WrongRebuildStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongRebuildStateException(RebuildState state, String wanted) {
        super("A rebuild that is %s cannot be %s.".formatted(state.name().toLowerCase(Locale.ROOT), wanted));
    }
}
