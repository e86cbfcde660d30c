package org.clientele.portfolio.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.people.TeamEvent.TeamDescribed;
import org.junit.jupiter.api.Test;

/** How teams are kept and listed, whatever they are kept in. */
public abstract class TeamsContract {

    protected abstract Teams teams();

    @Test
    void keepsAllThatIsSaid() {
        var described = new Team("t-9", "South", "mia");
        keep(described);
        assertThat(teams().find(described.teamId()).orElseThrow().state()).isEqualTo(described);
    }

    @Test
    void listsThemByTheirIds() {
        List.of("c", "a", "b").forEach(id -> keep(new Team(id, "North", null)));
        assertThat(teams().page(null, 2)).extracting(Versioned::id).containsExactly("a", "b");
        assertThat(teams().page("b", 2)).extracting(Versioned::id).containsExactly("c");
        assertThat(teams().page("c", 2)).isEmpty();
    }

    @Test
    void findsThoseThatSomebodyLeads() {
        keep(new Team("n", "North", "mia"));
        keep(new Team("s", "South", "mia"));
        keep(new Team("w", "West", null));
        assertThat(teams().ledBy("mia")).containsExactlyInAnyOrder("n", "s");
        assertThat(teams().ledBy("noah")).isEmpty();
    }

    private void keep(Team described) {
        var begun = teams().create(new Beginning<>(
                described, CommandKey.once(), By.http("mia"), List.of(new TeamDescribed(described))));
        assertThat(begun.version()).isEqualTo(1);
    }
}
