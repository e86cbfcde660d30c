package org.clientele.analytics.rebuild;

/** There is another rebuild, and there is one at a time. */
public final class RebuildThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RebuildThereException(String rebuildId) {
        super("There is a rebuild already, %s: stop it first.".formatted(rebuildId));
    }
}
