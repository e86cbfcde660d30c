package org.clientele.servicedefaults;

import java.util.List;

/** Who is in whose team, as far as is known. */
public interface Colleagues {

    /** Nothing is known of any team. */
    Colleagues NONE = new Colleagues() {
        @Override
        public List<String> inTeamOf(String person) {
            return List.of();
        }

        @Override
        public List<String> inTeam(String teamId) {
            return List.of();
        }

        @Override
        public List<String> inTeamsLedBy(String person) {
            return List.of();
        }
    };

    /** Everybody in the team of this person; nobody if they are in none. */
    List<String> inTeamOf(String person);

    /** Everybody in this team. */
    List<String> inTeam(String teamId);

    /** Everybody in the teams that this person leads. */
    List<String> inTeamsLedBy(String person);
}
