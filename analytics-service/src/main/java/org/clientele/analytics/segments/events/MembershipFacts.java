package org.clientele.analytics.segments.events;

import java.time.Instant;
import java.util.List;
import org.clientele.analytics.segments.Membership;
import org.clientele.analytics.segments.MembershipEvent;
import org.clientele.analytics.segments.MembershipEvent.SegmentEntered;
import org.clientele.analytics.segments.MembershipEvent.SegmentLeft;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Outgoing;
import org.springframework.stereotype.Component;

/**
 * The published form of what happens to memberships, in the order of the client; each is a subject of its own, and has
 * no public state besides whether it is one.
 */
@Component
class MembershipFacts implements Facts<Membership, MembershipEvent> {

    private record Changed(String segment, String clientId, long revision, String why, Instant at, By by) {}

    @Override
    public List<Outgoing> of(Membership after, Happened<MembershipEvent> happened) {
        var type = switch (happened.event()) {
            case SegmentEntered entered -> "segment.entered.v1";
            case SegmentLeft left -> "segment.left.v1";
        };
        var told = after.told();
        var changed = new Changed(
                after.segment(), after.clientId(), told.revision(), told.why().code(), happened.at(), happened.by());
        return List.of(new Outgoing("segment-events", after.clientId(), after.membershipId(), type, changed));
    }
}
