package org.clientele.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.clients;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.FactsFixture.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every record of facts hands over, whatever it is kept in. */
public abstract class RecordedFactsContract {

    protected abstract RecordedFacts recorded();

    /** Records facts as the log has them, each with the next number and place. */
    protected abstract void record(Fact... facts);

    /** Notes that everything is recorded. */
    protected abstract void advance();

    /** Records a fact at a place that was noted before, and notes that. */
    protected abstract void recordLate(Fact fact);

    @Test
    void isAtTheBeginningUntilSomethingIsNoted() {
        record(client("c"));
        assertThat(recorded().position()).isEqualTo(LogPosition.BEGINNING);
        advance();
        assertThat(recorded().position()).isEqualTo(new LogPosition(Map.of(new LogPartition("client-events", 0), 1L)));
    }

    @Test
    void handsOverEverythingAsItWasRecorded() {
        var day = LocalDate.parse("2024-02-29");
        var alone = new Client("alone", Owner.NONE, new Traits("medical", "DE", 42), FactsFixture.BEGINNING);
        var free = new Project(
                "free",
                "alone",
                Owner.NONE,
                0,
                "JPY",
                new Contract("framework", day, day.plusDays(1), day.plusYears(1)));
        record(client("c"), alone, project("p", "c", Long.MAX_VALUE), free);
        advance();
        var facts = folded(LogPosition.BEGINNING);
        assertThat(FactsFixture.clients(facts)).containsExactlyInAnyOrder(client("c"), alone);
        assertThat(projects(facts)).containsExactlyInAnyOrder(project("p", "c", Long.MAX_VALUE), free);
    }

    @Test
    void handsOverEveryKindOfFactToTheLetter() {
        var at = FactsFixture.BEGINNING.plusMillis(7);
        var owner = new Owner("anna", null);
        var now = new LeadNow(LeadNow.State.QUALIFIED, "qualified", owner);
        var facts = new Fact[] {
            new Effort("e", "c", owner, 45, "visit", LocalDate.parse("2026-02-03")),
            new WithdrawnEffort("e"),
            new ClientLeft("c", LocalDate.parse("2026-04-30"), "price"),
            new ClientReturned("c", LocalDate.parse("2026-05-11")),
            new FollowUp("f", Concerned.client("c"), "anna", FollowUp.State.DONE, at, 15, at),
            new Exchange("x", Concerned.lead("l"), "email", true, at, null),
            new LeadArrived("l", at, now, "website", null),
            new LeadMoved("l", at, now),
            new LeadLost("l", at, now, "no-budget"),
            new LeadConverted("l", at, now, "c", "p")
        };
        record(facts);
        advance();
        var handed = new ArrayList<Fact>();
        recorded().between(LogPosition.BEGINNING, recorded().position(), version -> handed.add(version.fact()));
        assertThat(handed).containsExactlyInAnyOrder(facts);
    }

    @Test
    void handsOverTheNewestOfEachSubject() {
        record(project("p", "c", 1), project("p", "c", 2), client("gone"), new WithdrawnClient("gone"));
        record(project("q", "c", 1), new WithdrawnProject("q"), project("q", "c", 3));
        advance();
        var facts = folded(LogPosition.BEGINNING);
        assertThat(projects(facts)).containsExactlyInAnyOrder(project("p", "c", 2), project("q", "c", 3));
        assertThat(FactsFixture.clients(facts)).isEmpty();
    }

    @Test
    void handsOverWhatWasRecordedSince() {
        record(client("first"));
        advance();
        var from = recorded().position();
        record(client("second"), project("p", "first", 1));
        advance();
        var since = new ArrayList<Fact>();
        recorded().between(from, recorded().position(), version -> since.add(version.fact()));
        assertThat(since).containsExactlyInAnyOrder(client("second"), project("p", "first", 1));
    }

    @Test
    void handsOverWhatWasRecordedLate() {
        record(client("first"));
        advance();
        var from = recorded().position();
        recordLate(project("p", "first", 1));
        assertThat(recorded().position()).isNotEqualTo(from);
        assertThat(projects(folded(from))).containsExactly(project("p", "first", 1));
        from = recorded().position();
        assertThat(projects(folded(from))).isEmpty();
        recordLate(project("q", "first", 2));
        assertThat(projects(folded(from))).contains(project("q", "first", 2));
        assertThat(projects(folded(LogPosition.BEGINNING))).hasSize(2);
    }

    @Test
    void handsOverNothingIfNothingWasRecorded() {
        assertThat(clients(folded(LogPosition.BEGINNING))).isEmpty();
        record(client("c"));
        advance();
        assertThat(clients(folded(recorded().position()))).isEmpty();
    }

    private Facts folded(LogPosition from) {
        var facts = new Facts();
        recorded().between(from, recorded().position(), facts::keep);
        return facts;
    }
}
