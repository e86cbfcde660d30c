package org.clientele.portfolio.people.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.portfolio.people.Salesperson;
import org.clientele.portfolio.people.Team;
import org.clientele.portfolio.people.WorkingHours;
import org.clientele.portfolio.people.WorkingPeriod;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** What is published of people is the examples of the catalogue to the letter. */
class PeopleContractTests {

    private static final EventType SALESPERSON = new EventType("salespeople", "salesperson.profile.v1");
    private static final EventType TEAM = new EventType("salespeople", "team.profile.v1");

    @Test
    void publishesASalespersonAsInTheExamples() {
        var hours = new WorkingHours(Map.of(
                DayOfWeek.MONDAY, List.of(period(9, 12), period(13, 17)),
                DayOfWeek.TUESDAY, List.of(period(9, 17))));
        assertThat(differences(SALESPERSON, anna(hours), false)).isEmpty();
        assertThat(differences(SALESPERSON, anna(new WorkingHours(Map.of())), true))
                .isEmpty();
    }

    @Test
    void publishesATeamAsInTheExamples() {
        var complete = TeamDocument.of(new Team("north", "North", "9f6a5589-fa7e-53ae-afb2-e9a310f499eb"))
                .profile();
        var minimal = TeamDocument.of(new Team("north", "North", null)).profile();
        assertThat(ContractChecks.differences(TEAM, TEAM.complete(), json(complete)))
                .isEmpty();
        assertThat(ContractChecks.differences(TEAM, TEAM.minimal(), json(minimal)))
                .isEmpty();
    }

    @Test
    void keepsASalespersonAsItWas() {
        var anna = anna(WorkingHours.USUAL);
        assertThat(SalespersonDocument.of(anna).salesperson()).isEqualTo(anna);
    }

    private static List<String> differences(EventType type, Salesperson person, boolean minimal) {
        var example = minimal ? type.minimal() : type.complete();
        return ContractChecks.differences(
                type, example, json(SalespersonDocument.of(person).profile()));
    }

    private static Salesperson anna(WorkingHours hours) {
        return new Salesperson(
                "25942099-5cff-59b1-8744-372baeda3fb5",
                "north",
                "Anna",
                "Berg",
                "anna.berg@sales.example",
                ZoneId.of("Europe/Berlin"),
                hours);
    }

    private static WorkingPeriod period(int from, int to) {
        return new WorkingPeriod(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static byte[] json(Object published) {
        return EventJson.mapper().writeValueAsBytes(published);
    }
}
