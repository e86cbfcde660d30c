package org.clientele.lead.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose lead it is and why.
 *
 * @param rule what decided: the name of a rule, or one of the names here that no rule may have
 * @param ruleVersion the version of the rules, null where no rule decided
 * @param candidates who could have got it, the one who did first, then in the order of their turns; at most
 *     {@link #MOST_NAMED}
 * @param passedOver who was considered and did not get it; at most {@link #MOST_NAMED}, null where no rule decided
 */
public record Assignment(
        String salespersonId,
        @Nullable String teamId,
        String rule,
        @Nullable Integer ruleVersion,
        List<String> candidates,
        @Nullable List<PassedOver> passedOver) {

    /** The source named whose it is. */
    public static final String OWNER_GIVEN = "owner-given";

    /** It is for a client that somebody looks after already. */
    public static final String CLIENT_OWNER = "client-owner";

    /** Somebody decided it. */
    public static final String BY_HAND = "by-hand";

    /** A lead is read often and its reasons seldom: of a large team not everybody is named. */
    public static final int MOST_NAMED = 50;

    /** Somebody gave it to this one. */
    public static Assignment byHand(Roster.Member member) {
        return without(BY_HAND, member.salespersonId(), member.teamId());
    }

    static Assignment without(String reason, String salespersonId, @Nullable String teamId) {
        return new Assignment(salespersonId, teamId, reason, null, List.of(salespersonId), null);
    }
}
