package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachesTests {

    private static final Map<String, String> TEAMS =
            Map.of("anna", "north", "ben", "north", "carl", "south", "dora", "west");
    private static final Map<String, String> LEADERS = Map.of("north", "mia", "south", "mia", "west", "noah");

    private static final Colleagues COLLEAGUES = new Colleagues() {
        @Override
        public List<String> inTeamOf(String person) {
            return TEAMS.containsKey(person) ? in(Set.of(TEAMS.get(person))) : List.of();
        }

        @Override
        public List<String> inTeam(String teamId) {
            return in(Set.of(teamId));
        }

        @Override
        public List<String> inTeamsLedBy(String person) {
            return in(LEADERS.keySet().stream()
                    .filter(team -> person.equals(LEADERS.get(team)))
                    .toList());
        }

        private static List<String> in(Collection<String> teams) {
            return TEAMS.keySet().stream()
                    .filter(one -> teams.contains(TEAMS.get(one)))
                    .toList();
        }
    };

    private static final Set<RoleGroup> READING = Set.of(RoleGroup.READERS);
    private static final Set<RoleGroup> SELLING = Set.of(RoleGroup.SELLERS);

    private static Reach reads(Extent salesperson, Extent manager, String id, Role... roles) {
        return reaches(salesperson, manager, Extent.TEAM, COLLEAGUES).reads(bearer(id, roles), READING);
    }

    private static Reaches reaches(Extent salesperson, Extent manager, Extent changes, Colleagues colleagues) {
        return new Reaches(
                new AccessPolicy(new AccessPolicy.Reads(salesperson, manager), new AccessPolicy.Changes(changes)),
                colleagues);
    }

    private static Bearer bearer(String id, Role... roles) {
        return new Bearer(id, Set.of(roles), Set.of());
    }

    private static Bearer erp(String scope, Role... roles) {
        return new Bearer("erp", Set.of(roles), Set.of(scope));
    }

    @Test
    void readsWhatTheRoleMay() {
        assertThat(reads(Extent.ALL, Extent.ALL, "anna", Role.SALESPERSON)).isEqualTo(Reach.EVERYBODY);
        assertThat(reads(Extent.OWN, Extent.ALL, "anna", Role.SALESPERSON)).isEqualTo(Reach.of("anna"));
        assertThat(reads(Extent.TEAM, Extent.ALL, "anna", Role.SALESPERSON))
                .isEqualTo(Reach.ofAndNobodys(List.of("anna", "ben")));
    }

    @Test
    void readsEveryTeamThatAManagerLeads() {
        assertThat(reads(Extent.OWN, Extent.TEAM, "mia", Role.MANAGER))
                .isEqualTo(Reach.ofAndNobodys(List.of("anna", "ben", "carl", "mia")));
        assertThat(reads(Extent.OWN, Extent.OWN, "mia", Role.MANAGER)).isEqualTo(Reach.of("mia"));
    }

    @Test
    void readsOwnOnlyWithoutATeamOrARole() {
        assertThat(reads(Extent.TEAM, Extent.ALL, "new", Role.SALESPERSON))
                .isEqualTo(Reach.ofAndNobodys(List.of("new")));
        assertThat(reads(Extent.ALL, Extent.ALL, "stranger")).isEqualTo(Reach.of("stranger"));
    }

    @Test
    void countsTheRoleThatReachesFurthest() {
        assertThat(reads(Extent.OWN, Extent.TEAM, "anna", Role.SALESPERSON, Role.MANAGER))
                .isEqualTo(Reach.ofAndNobodys(List.of("anna", "ben")));
        assertThat(reads(Extent.OWN, Extent.OWN, "anna", Role.SALESPERSON, Role.PRIVACY_OFFICER))
                .isEqualTo(Reach.EVERYBODY);
        assertThat(reads(Extent.OWN, Extent.OWN, "anna", Role.SALESPERSON, Role.MARKETING))
                .isEqualTo(Reach.of("anna"));
    }

    @Test
    void countsNoRoleThatDidNotLetItIn() {
        var reaches = reaches(Extent.OWN, Extent.OWN, Extent.TEAM, COLLEAGUES);
        var own = Reach.of("erp");
        assertThat(reaches.reads(erp("", Role.SALESPERSON, Role.INTEGRATION), READING))
                .isEqualTo(own);
        assertThat(reaches.reads(erp("clientele.submit", Role.SALESPERSON, Role.INTEGRATION), READING))
                .isEqualTo(own);
        assertThat(reaches.reads(erp("clientele.read", Role.SALESPERSON, Role.INTEGRATION), READING))
                .isEqualTo(Reach.EVERYBODY);
        assertThat(reaches.reads(erp("", Role.SALESPERSON, Role.OPERATOR), READING))
                .isEqualTo(own);
        assertThat(reaches.reads(erp("", Role.OPERATOR), Set.of(RoleGroup.OPERATORS)))
                .isEqualTo(Reach.EVERYBODY);
        assertThat(reaches.reads(erp("", Role.SALESPERSON, Role.PRIVACY_OFFICER), Set.of(RoleGroup.ANALYSTS)))
                .isEqualTo(own);
        assertThat(reaches.changes(erp("", Role.SALESPERSON, Role.INTEGRATION), SELLING))
                .isEqualTo(own);
        assertThat(reaches.changes(erp("clientele.read", Role.SALESPERSON, Role.INTEGRATION), SELLING))
                .isEqualTo(own);
    }

    @Test
    void reachesNothingButItsOwnWhereNobodyIsLetIn() {
        var reaches = reaches(Extent.ALL, Extent.ALL, Extent.ALL, COLLEAGUES);
        assertThat(reaches.reads(bearer("mia", Role.MANAGER), Set.of())).isEqualTo(Reach.of("mia"));
        assertThat(reaches.changes(bearer("mia", Role.MANAGER), Set.of())).isEqualTo(Reach.of("mia"));
    }

    @Test
    void letsNobodyButItsManagerChangeWhatATeamHas() {
        var reaches = reaches(Extent.ALL, Extent.ALL, Extent.TEAM, COLLEAGUES);
        assertThat(reaches.changes(bearer("anna", Role.SALESPERSON), SELLING)).isEqualTo(Reach.of("anna"));
        assertThat(reaches.changes(bearer("mia", Role.SALESPERSON), SELLING)).isEqualTo(Reach.of("mia"));
        assertThat(reaches.changes(bearer("noah", Role.MANAGER), SELLING))
                .isEqualTo(Reach.ofAndNobodys(List.of("dora", "noah")));
        assertThat(reaches.changes(bearer("anna", Role.MANAGER), SELLING))
                .isEqualTo(Reach.ofAndNobodys(List.of("anna")));
        assertThat(reaches.changes(erp("clientele.sell", Role.INTEGRATION), SELLING))
                .isEqualTo(Reach.EVERYBODY);
        assertThat(reaches.changes(bearer("kim", Role.PRIVACY_OFFICER), SELLING))
                .isEqualTo(Reach.of("kim"));
    }

    @Test
    void letsManagersChangeEverythingIfThatIsSet() {
        var reaches = reaches(Extent.ALL, Extent.ALL, Extent.ALL, COLLEAGUES);
        assertThat(reaches.changes(bearer("noah", Role.MANAGER), SELLING)).isEqualTo(Reach.EVERYBODY);
        assertThat(reaches.changes(bearer("anna", Role.SALESPERSON), SELLING)).isEqualTo(Reach.of("anna"));
    }

    @Test
    void isStrictUntilTeamsAreKnown() {
        var reaches = reaches(Extent.TEAM, Extent.TEAM, Extent.TEAM, Colleagues.NONE);
        assertThat(reaches.changes(bearer("mia", Role.MANAGER), SELLING)).isEqualTo(Reach.ofAndNobodys(List.of("mia")));
        assertThat(reaches.reads(bearer("anna", Role.SALESPERSON), READING))
                .isEqualTo(Reach.ofAndNobodys(List.of("anna")));
    }
}
