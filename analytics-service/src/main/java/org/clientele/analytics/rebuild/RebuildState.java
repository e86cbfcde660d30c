package org.clientele.analytics.rebuild;

/** Where a rebuild stands. */
public enum RebuildState {
    /** The log is recorded once more. */
    BUILDING,
    /** All of it is recorded; figures read what was there before. */
    BUILT,
    /** Figures read what was rebuilt. */
    SWITCHED,
    /** What figures do not read is gone. */
    STOPPED,
    /** It cannot go on; what there is of it goes when it is stopped. */
    FAILED
}
