package org.clientele.lead.sources;

/** What becomes of submissions in the name of a source that nobody described. */
public enum UndescribedSources {
    /** Whoever may submit may use it. */
    OPEN,
    /** Nobody may. */
    REFUSED
}
