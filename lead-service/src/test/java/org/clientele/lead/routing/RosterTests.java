package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whose turn it is. */
class RosterTests {

    private static final Roster ROSTER = new Roster(List.of(
            new Roster.Member("n2", "north"),
            new Roster.Member("s1", "south"),
            new Roster.Member("n1", "north"),
            new Roster.Member("n3", "north")));

    @Test
    void takesTeamsInTurnAndTheirPeopleInTurn() {
        var owners = LongStream.range(0, 7)
                .mapToObj(turn -> ROSTER.roundRobin(turn).salespersonId())
                .toList();
        assertThat(owners).containsExactly("n1", "s1", "n2", "s1", "n3", "s1", "n1");
    }

    @Test
    void keepsWhoCouldHaveGotItInTheOrderOfTheirTurns() {
        assertThat(ROSTER.roundRobin(2).candidates()).containsExactly("n2", "n3", "n1");
    }

    @Test
    void givesTheLeadToTheOwnerWhoeverThatIs() {
        var routing = new RoutingLeads(() -> ROSTER, count -> 0);
        var decided = routing.route(Arrays.asList("stranger", "s1", null));
        assertThat(decided).extracting(Assignment::salespersonId).containsExactly("stranger", "s1", "n1");
        assertThat(decided).extracting(Assignment::teamId).containsExactly(null, "south", "north");
    }

    @Test
    void leavesALeadToNobodyWhenThereIsNobody() {
        var routing = new RoutingLeads(() -> new Roster(List.of()), count -> 0);
        assertThat(routing.inTurn(2)).containsExactly(null, null);
    }
}
