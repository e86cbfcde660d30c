package org.clientele.portfolio.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnColleaguesTests {

    private final Salespeople salespeople = new InMemorySalespeople(Facts.none(), StoreFixture.CLOCK);
    private final Teams teams = new InMemoryTeams(Facts.none(), StoreFixture.CLOCK);
    private final People people = new People(salespeople, teams);
    private final OwnColleagues colleagues = new OwnColleagues(salespeople, teams);

    @BeforeEach
    void put() {
        List.of(new Team("north", "North", "mia"), new Team("south", "South", "mia"), new Team("west", "West", null))
                .forEach(team -> people.put(team, OptionalLong.empty(), By.http("erp")));
        put("anna", "north", OptionalLong.empty());
        put("ben", "north", OptionalLong.empty());
        put("carl", "south", OptionalLong.empty());
    }

    private void put(String id, String team, OptionalLong seen) {
        var unused = people.put(PeopleFixture.salesperson(id, team), seen, By.http("erp"));
    }

    @Test
    void knowsWhoIsInATeamAndWhoLeadsIt() {
        assertThat(colleagues.inTeamOf("anna")).containsExactlyInAnyOrder("anna", "ben");
        assertThat(colleagues.inTeamOf("mia")).isEmpty();
        assertThat(colleagues.inTeamsLedBy("mia")).containsExactlyInAnyOrder("anna", "ben", "carl");
        assertThat(colleagues.inTeamsLedBy("anna")).isEmpty();
    }

    @Test
    void followsWhoeverChangesTheTeamAtOnce() {
        put("anna", "west", OptionalLong.of(1));
        assertThat(colleagues.inTeamOf("ben")).containsExactly("ben");
        assertThat(colleagues.inTeamsLedBy("mia")).containsExactlyInAnyOrder("ben", "carl");
    }
}
