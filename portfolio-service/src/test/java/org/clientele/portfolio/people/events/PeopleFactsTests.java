package org.clientele.portfolio.people.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.people.Salesperson;
import org.clientele.portfolio.people.SalespersonEvent.SalespersonDescribed;
import org.clientele.portfolio.people.Team;
import org.clientele.portfolio.people.TeamEvent.TeamDescribed;
import org.clientele.portfolio.people.WorkingHours;
import org.clientele.portfolio.people.WorkingPeriod;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is published of people is the examples of the catalogue to the letter. */
class PeopleFactsTests {

    private static final EventType SALESPERSON = new EventType("salespeople", "salesperson.profile.v1");
    private static final EventType TEAM = new EventType("salespeople", "team.profile.v1");
    private static final By MIA = By.http("mia");

    @Test
    void publishesASalespersonAsInTheExamples() {
        var hours = new WorkingHours(Map.of(
                DayOfWeek.MONDAY, List.of(period(9, 12), period(13, 17)),
                DayOfWeek.TUESDAY, List.of(period(9, 17))));
        assertThat(differences(SALESPERSON, SALESPERSON.complete(), published(anna(hours))))
                .isEmpty();
        assertThat(differences(SALESPERSON, SALESPERSON.minimal(), published(anna(new WorkingHours(List.of())))))
                .isEmpty();
    }

    @Test
    void publishesATeamAsInTheExamples() {
        var complete = new Team("north", "North", "9f6a5589-fa7e-53ae-afb2-e9a310f499eb");
        assertThat(differences(TEAM, TEAM.complete(), published(complete))).isEmpty();
        assertThat(differences(TEAM, TEAM.minimal(), published(new Team("north", "North", null))))
                .isEmpty();
    }

    private static List<Outgoing> published(Salesperson person) {
        return new SalespersonFacts().of(person, new Happened<>(new SalespersonDescribed(person), Instant.EPOCH, MIA));
    }

    private static List<Outgoing> published(Team team) {
        return new TeamFacts().of(team, new Happened<>(new TeamDescribed(team), Instant.EPOCH, MIA));
    }

    private static List<String> differences(EventType type, JsonNode example, List<Outgoing> published) {
        assertThat(published).hasSize(1);
        var profile = published.getFirst();
        assertThat(new EventType(profile.topic(), profile.type())).isEqualTo(type);
        return ContractChecks.differences(type, example, EventJson.mapper().writeValueAsBytes(profile.data()));
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
}
