package org.clientele.lead.routing;

/** Counts turns across all instances. A turn that was taken and not used, after a crash say, is lost. */
public interface Turns {

    /** Takes so many turns of this name at once and answers the first; they count up from 0. */
    long take(String name, int count);
}
