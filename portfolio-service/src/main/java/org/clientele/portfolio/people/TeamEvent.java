package org.clientele.portfolio.people;

/** What happens to a team. */
public sealed interface TeamEvent {

    /** The organisation says all of what this team is now. */
    record TeamDescribed(Team description) implements TeamEvent {}
}
