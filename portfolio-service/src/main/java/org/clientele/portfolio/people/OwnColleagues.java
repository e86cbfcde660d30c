package org.clientele.portfolio.people;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Colleagues;
import org.springframework.stereotype.Service;

/** Says at once who is in whose team: this service need not hear of it. */
@Service
class OwnColleagues implements Colleagues {

    private final Salespeople salespeople;
    private final Teams teams;

    OwnColleagues(Salespeople salespeople, Teams teams) {
        this.salespeople = salespeople;
        this.teams = teams;
    }

    @Override
    public List<String> inTeamOf(String person) {
        return salespeople
                .find(person)
                .map(Versioned::state)
                .map(found -> inTeam(found.teamId()))
                .orElse(List.of());
    }

    @Override
    public List<String> inTeam(String teamId) {
        return salespeople.inTeams(List.of(teamId));
    }

    @Override
    public List<String> inTeamsLedBy(String person) {
        var led = teams.ledBy(person);
        return led.isEmpty() ? List.of() : salespeople.inTeams(led);
    }
}
