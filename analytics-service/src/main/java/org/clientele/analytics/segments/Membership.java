package org.clientele.analytics.segments;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;

/**
 * Whether a client is in a segment, as the world was last told.
 *
 * @param membershipId follows from the segment and the client
 * @param told what was last told, and when
 */
public record Membership(String membershipId, String segment, String clientId, boolean inside, Told told) {

    /** The rules of this service as the author of what they do. */
    private static final By POLICY = By.policy("analytics-service");

    private static final UUID NAMESPACE = UUID.fromString("b6c1f0de-3c5a-5c8e-8f0e-5a1c2d7e9a44");

    /**
     * What was told.
     *
     * @param revision of the segment
     */
    public record Told(long revision, Why why, Instant at) {

        static final Told NOTHING = new Told(0, Why.CLIENT_CHANGED, Instant.EPOCH);
    }

    /** The grammar of memberships. */
    public static Aggregate<Membership, MembershipEvent> grammar(Facts<Membership, MembershipEvent> facts) {
        return Aggregate.of("memberships", Membership.class, Membership::membershipId, Membership::after, facts);
    }

    /** The id of the membership of a client. */
    public static String id(String segment, String clientId) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, segment + "|" + clientId).toString();
    }

    /** How a client enters a segment for the first time. */
    public static Beginning<Membership, MembershipEvent> first(String segment, String clientId, Told now) {
        var none = new Membership(id(segment, clientId), segment, clientId, false, Told.NOTHING);
        return new Beginning<>(none, CommandKey.once(), POLICY, none.enter(now));
    }

    /** Lets a client enter a segment that it had left. The state guards it against repeats. */
    public static Command<Membership, MembershipEvent> entry(String segment, String clientId, Told now) {
        return Command.of(id(segment, clientId), CommandKey.once(), POLICY, known -> known.enter(now));
    }

    /** Lets a client leave a segment. The state guards it against repeats. */
    public static Command<Membership, MembershipEvent> exit(String segment, String clientId, Told now) {
        return Command.of(id(segment, clientId), CommandKey.once(), POLICY, known -> known.leave(now));
    }

    /** Nothing happens to a client that is inside, nor by a rule that is older than what was told. */
    private List<MembershipEvent> enter(Told now) {
        return inside || now.revision() < told.revision()
                ? List.of()
                : List.of(new MembershipEvent.SegmentEntered(now));
    }

    /** Nothing happens to a client that is outside, nor by a rule that is older than what was told. */
    private List<MembershipEvent> leave(Told now) {
        return !inside || now.revision() < told.revision() ? List.of() : List.of(new MembershipEvent.SegmentLeft(now));
    }

    /** What it is after an event. */
    public Membership after(MembershipEvent event) {
        return switch (event) {
            case MembershipEvent.SegmentEntered entered ->
                new Membership(membershipId, segment, clientId, true, entered.now());
            case MembershipEvent.SegmentLeft left -> new Membership(membershipId, segment, clientId, false, left.now());
        };
    }
}
