package org.clientele.lead.sources;

/** No further source can be described: all of them are held in memory. */
public final class TooManySourcesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManySourcesException() {
        super("%d sources are described already, and no more can be.".formatted(Sources.MOST));
    }
}
