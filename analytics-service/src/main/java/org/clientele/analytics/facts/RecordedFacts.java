package org.clientele.analytics.facts;

/** The facts as they are recorded for good. */
public interface RecordedFacts {

    /** Takes a fact with the number of its event. */
    interface Taker {
        void take(Fact fact, long sequence);
    }

    /** Where the record of the log stands; every fact before it can be seen. */
    LogPosition position();

    /**
     * Hands over every fact that was recorded from one position on up to another that was read before; perhaps some
     * that are newer, or that were handed over already.
     */
    void between(LogPosition from, LogPosition to, Taker taker);
}
