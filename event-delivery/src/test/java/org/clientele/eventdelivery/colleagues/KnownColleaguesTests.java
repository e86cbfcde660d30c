package org.clientele.eventdelivery.colleagues;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class KnownColleaguesTests {

    private final KnownColleagues colleagues = new KnownColleagues(StoreFixture.database());

    @BeforeEach
    void hears() {
        colleagues.member("anna", "north", 1).write();
        colleagues.member("ben", "north", 1).write();
        colleagues.member("carl", "south", 1).write();
        colleagues.team("north", "mia", 1).write();
        colleagues.team("south", "mia", 1).write();
        colleagues.team("west", null, 1).write();
    }

    @Test
    void knowsWhoIsInATeam() {
        assertThat(colleagues.inTeamOf("anna")).containsExactlyInAnyOrder("anna", "ben");
        assertThat(colleagues.inTeamOf("mia")).isEmpty();
    }

    @Test
    void knowsEverybodyInAllTeamsThatSomebodyLeads() {
        assertThat(colleagues.inTeamsLedBy("mia")).containsExactlyInAnyOrder("anna", "ben", "carl");
        assertThat(colleagues.inTeamsLedBy("anna")).isEmpty();
    }

    @Test
    void followsWhoeverChangesTheTeam() {
        colleagues.member("anna", "west", 2).write();
        assertThat(colleagues.inTeamOf("ben")).containsExactly("ben");
        assertThat(colleagues.inTeamsLedBy("mia")).containsExactlyInAnyOrder("ben", "carl");
        colleagues.team("west", "noah", 2).write();
        assertThat(colleagues.inTeamsLedBy("noah")).containsExactly("anna");
        colleagues.team("south", null, 2).write();
        assertThat(colleagues.inTeamsLedBy("mia")).containsExactly("ben");
    }

    @Test
    void heedsNoOldNews() {
        colleagues.member("anna", "west", 2).write();
        colleagues.member("anna", "north", 1).write();
        colleagues.team("north", null, 3).write();
        colleagues.team("north", "mia", 2).write();
        assertThat(colleagues.inTeamOf("anna")).containsExactly("anna");
        assertThat(colleagues.inTeamsLedBy("mia")).containsExactly("carl");
    }

    @Test
    void forgetsWhoIsErased() {
        colleagues.forget("anna");
        colleagues.member("anna", "north", 1).write();
        assertThat(colleagues.inTeamOf("anna")).isEmpty();
        assertThat(colleagues.inTeamOf("ben")).containsExactly("ben");
        colleagues.forget("north");
        assertThat(colleagues.inTeamsLedBy("mia")).containsExactly("carl");
        colleagues.forget("unknown");
    }

    @Test
    void looksAtItsTeamsAlone() {
        try (var store = new CountingStore()) {
            var many = new KnownColleagues(store.database());
            for (int i = 0; i < 300; i++) {
                many.member("person-" + i, "team-" + i % 30, 1).write();
                many.team("team-" + i % 30, "lead-" + i % 10, 1).write();
            }
            assertThat(store.examinedBy(
                            () -> assertThat(many.inTeamsLedBy("lead-1")).hasSize(30)))
                    .isLessThan(100);
            assertThat(store.examinedBy(
                            () -> assertThat(many.inTeamOf("person-1")).hasSize(10)))
                    .isLessThan(40);
        }
    }
}
