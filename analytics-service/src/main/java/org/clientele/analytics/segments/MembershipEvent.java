package org.clientele.analytics.segments;

/** What happens to the membership of a client in a segment. */
public sealed interface MembershipEvent {

    /** The client is in it now. */
    record SegmentEntered(Membership.Told now) implements MembershipEvent {}

    /** The client is not in it any more. */
    record SegmentLeft(Membership.Told now) implements MembershipEvent {}
}
