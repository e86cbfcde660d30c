package org.clientele.lead.routing;

import org.jspecify.annotations.Nullable;

/**
 * Among whom a rule chooses.
 *
 * @param id the team or the person, null for everybody
 */
public record Target(Kind kind, @Nullable String id) {

    /** All salespeople of the organisation. */
    public static final Target EVERYBODY = new Target(Kind.EVERYBODY, null);

    /** Whom the id means. */
    public enum Kind {
        EVERYBODY,
        TEAM,
        PERSON
    }

    /** Under what its turns are counted. */
    String turns() {
        return switch (kind) {
            case EVERYBODY -> "round-robin";
            case TEAM -> "team|" + id;
            case PERSON -> "person|" + id;
        };
    }

    boolean contains(Roster.Member member) {
        return switch (kind) {
            case EVERYBODY -> true;
            case TEAM -> member.teamId().equals(id);
            case PERSON -> member.salespersonId().equals(id);
        };
    }
}
