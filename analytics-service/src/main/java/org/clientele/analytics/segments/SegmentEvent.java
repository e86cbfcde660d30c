package org.clientele.analytics.segments;

/** What happens to a segment. */
public sealed interface SegmentEvent {

    /** This is its rule now. */
    record RuleSet(WrittenRule rule) implements SegmentEvent {}

    /** Nobody is to be in it any more. */
    record SegmentRetired() implements SegmentEvent {}
}
