package org.clientele.portfolio.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.people.SalespersonEvent.SalespersonDescribed;
import org.junit.jupiter.api.Test;

/** How salespeople are kept and listed, whatever they are kept in. */
public abstract class SalespeopleContract {

    protected abstract Salespeople salespeople();

    @Test
    void keepsAllThatIsSaid() {
        var described = PeopleFixture.salesperson("s-9", "south");
        keep(described);
        assertThat(salespeople().find(described.salespersonId()).orElseThrow().state())
                .isEqualTo(described);
    }

    @Test
    void listsThemByTheirIds() {
        List.of("c", "a", "b").forEach(id -> keep(PeopleFixture.salesperson(id, "north")));
        assertThat(salespeople().page(null, 2)).extracting(Versioned::id).containsExactly("a", "b");
        assertThat(salespeople().page("b", 2)).extracting(Versioned::id).containsExactly("c");
        assertThat(salespeople().page("c", 2)).isEmpty();
    }

    @Test
    void findsThoseOfTeams() {
        keep(PeopleFixture.salesperson("anna", "north"));
        keep(PeopleFixture.salesperson("ben", "south"));
        keep(PeopleFixture.salesperson("wes", "west"));
        assertThat(salespeople().inTeams(List.of("north", "south"))).containsExactlyInAnyOrder("anna", "ben");
        assertThat(salespeople().inTeams(List.of("east"))).isEmpty();
    }

    private void keep(Salesperson described) {
        var begun = salespeople()
                .create(new Beginning<>(
                        described, CommandKey.once(), By.http("mia"), List.of(new SalespersonDescribed(described))));
        assertThat(begun.version()).isEqualTo(1);
    }
}
