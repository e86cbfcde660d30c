package org.clientele.analytics.facts;

import java.util.Map;
import org.clientele.eventdelivery.reading.Upsert;

/** How facts are recorded for good: in bulk, each with its place in the log. */
public interface FactUpserts {

    /**
     * Looks into which generations everything is recorded from now on; another number whenever these are others. Who
     * records something looks before it and after it, and records it once more if they have changed.
     */
    long generations();

    /** The record of a version, which has no effect if it is recorded already. */
    Upsert of(Version version, LogPlace place);

    /** Lets an exchange count no more, at no instant, as in a log that has forgotten it. */
    void erased(String correspondenceId);

    /** Notes that of each partition everything before the offset is recorded; never goes back. */
    void noted(Map<LogPartition, Long> next);

    /** Notes that what is recorded from this place was recorded after everything behind it had been noted. */
    void notedLate(LogPlace place);
}
