package org.clientele.analytics.reports;

/** Somebody wanted to share a report who leads nobody. */
public final class NotSharedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSharedException() {
        super("Reports are shared by those who lead others.");
    }
}
