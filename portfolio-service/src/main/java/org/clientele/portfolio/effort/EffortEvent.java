package org.clientele.portfolio.effort;

/** What happens to an effort. */
public sealed interface EffortEvent {

    /** Somebody said that it was made. */
    record EffortRecorded() implements EffortEvent {}

    /** Somebody took that back: it was never made. */
    record EffortWithdrawn() implements EffortEvent {}
}
