package org.clientele.lead.routing;

/** Counts the turns of round robin across all instances. */
public interface Turns {

    /** Takes so many turns at once and answers the first. */
    long take(int count);
}
