package org.clientele.analytics.facts;

/**
 * What a lead is after a change.
 *
 * @param step of the pipeline
 */
public record LeadNow(State state, String step, Owner owner) {

    /** Where it stands. */
    public enum State {
        OPEN,
        QUALIFIED,
        CONVERTING,
        CONVERTED,
        LOST,
        MERGED,
        WITHDRAWN;

        /** Whether it is a lead of its own, and there was one. */
        public boolean counts() {
            return this != MERGED && this != WITHDRAWN;
        }

        public boolean isOpen() {
            return this == OPEN || this == QUALIFIED || this == CONVERTING;
        }
    }
}
