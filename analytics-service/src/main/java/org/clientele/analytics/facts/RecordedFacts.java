package org.clientele.analytics.facts;

/** The facts as they are recorded for good. */
public interface RecordedFacts {

    /** Takes one version of a subject. */
    interface Taker {
        void take(Version version);
    }

    /** Where the record of the log stands; every version before it can be seen. */
    LogPosition position();

    /**
     * Hands over every version that was recorded from one position on up to another that was read before; perhaps some
     * that are newer, or that were handed over already.
     */
    void between(LogPosition from, LogPosition to, Taker taker);
}
