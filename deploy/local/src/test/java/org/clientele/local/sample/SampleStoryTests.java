package org.clientele.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sample organisation has lived through is worth looking at, and the same each time it is told. */
class SampleStoryTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final SampleStory story = new SampleStory(TODAY);

    @Test
    void isTheSameEachTime() {
        var again = new SampleStory(TODAY);
        assertThat(again.leads()).isEqualTo(story.leads());
        assertThat(again.clients()).isEqualTo(story.clients());
    }

    @Test
    void hasFifteenHundredLeadsOfWhichSomeAreWonSomeLostAndSomeOpen() {
        assertThat(story.leads()).hasSize(1_500);
        assertThat(story.leads()).filteredOn(lead -> lead.isWon(false)).hasSize(600);
        assertThat(story.leads()).filteredOn(lead -> lead.isWon(true)).hasSize(60);
        assertThat(story.leads()).filteredOn(SampleLead::isOpen).hasSize(300);
        assertThat(story.leads()).extracting(SampleLead::externalId).doesNotHaveDuplicates();
    }

    @Test
    void namesEachCompanyOnce() {
        assertThat(story.leads().stream()
                        .map(SampleLead::company)
                        .distinct()
                        .map(company -> CompanyNames.name(company.number())))
                .hasSize(1_440)
                .doesNotHaveDuplicates();
    }

    @Test
    void letsAFewClientsBringMostOfTheRevenueButNotCostTheMost() {
        assertThat(shareOfTenth(SampleStoryTests::revenue, SampleStoryTests::revenue))
                .isBetween(0.55, 0.85);
        assertThat(shareOfTenth(SampleStoryTests::revenue, SampleStoryTests::minutes))
                .isLessThan(0.3);
        assertThat(shareOfTenth(SampleStoryTests::minutes, SampleStoryTests::minutes))
                .isGreaterThan(0.4);
    }

    /** What the tenth of the clients that leads by the one has of all of the other. */
    private double shareOfTenth(ToLongFunction<SampleClient> by, ToLongFunction<SampleClient> of) {
        var first = story.clients().stream()
                .sorted(Comparator.comparingLong(by).reversed())
                .limit(SampleStory.CLIENTS / 10);
        return (double) first.mapToLong(of).sum()
                / story.clients().stream().mapToLong(of).sum();
    }

    private static long revenue(SampleClient client) {
        return projects(client).mapToLong(SampleProject::amount).sum();
    }

    private static long minutes(SampleClient client) {
        return client.efforts().stream().mapToLong(SampleEffort::minutes).sum();
    }

    private static Stream<SampleProject> projects(SampleClient client) {
        var first = Objects.requireNonNull(client.lead().won()).project();
        return Stream.concat(Stream.of(first), client.further().stream());
    }

    @Test
    void isPaidInThreeCurrenciesAndComesFromSevenSources() {
        assertThat(story.clients().stream().flatMap(SampleStoryTests::projects).map(SampleProject::currency))
                .containsOnly("EUR", "CHF", "USD");
        assertThat(story.leads().stream().map(lead -> lead.submission().get("source")))
                .containsOnly("web", "fair", "newsletter", "partner", "linkedin", "instagram", "referral");
    }

    @Test
    void hasHappenedInTwoYearsBeforeToday() {
        var begin = TODAY.minusDays(Seasons.DAYS + 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        assertThat(story.leads().stream().flatMap(SampleStoryTests::instants))
                .allMatch(at ->
                        at.isAfter(begin) && at.isBefore(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
        assertThat(story.clients().stream()
                        .flatMap(client -> Stream.concat(
                                projects(client).map(SampleProject::signedOn),
                                client.efforts().stream().map(SampleEffort::on))))
                .allMatch(day -> day.isBefore(TODAY));
    }

    @Test
    void letsNothingHappenWithALeadBeforeInterestWasShown() {
        assertThat(story.leads())
                .allMatch(lead ->
                        instants(lead).sorted().findFirst().orElseThrow().equals(shownAt(lead)));
    }

    private static Stream<Instant> instants(SampleLead lead) {
        var won = lead.won();
        return Stream.of(
                        Stream.of(shownAt(lead)),
                        lead.deeds().stream().map(deed -> instant(deed.body().get("occurredAt"))),
                        lead.correspondence().stream().map(entry -> instant(entry.get("at"))),
                        won == null ? Stream.<Instant>of() : Stream.of(won.at()))
                .flatMap(at -> at);
    }

    private static Instant shownAt(SampleLead lead) {
        return instant(lead.submission().get("occurredAt"));
    }

    private static Instant instant(Object text) {
        return Instant.parse(String.valueOf(text));
    }

    @Test
    void givesEverybodyInThreeTeamsClients() {
        assertThat(SampleOrganisation.people()).hasSize(12);
        assertThat(SampleTeam.ALL)
                .extracting(SampleTeam::id)
                .containsExactlyInAnyOrderElementsOf(SampleOrganisation.people().stream()
                        .map(SamplePerson::teamId)
                        .distinct()
                        .toList());
        List<SamplePerson> owners = story.clients().stream()
                .map(client -> client.lead().company().owner())
                .toList();
        assertThat(owners).containsAll(SampleOrganisation.people());
    }
}
