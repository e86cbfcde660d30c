package org.clientele.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.project;

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
        assertThat(recorded().position()).isEqualTo(new LogPosition(Map.of(0, 1L)));
    }

    @Test
    void handsOverEverythingAsItWasRecorded() {
        var alone = new Client("alone", null, null);
        var free = new Project("free", "alone", null, null, 0, "JPY", LocalDate.parse("2024-02-29"));
        record(client("c"), alone, project("p", "c", Long.MAX_VALUE), free);
        advance();
        var facts = folded(LogPosition.BEGINNING);
        assertThat(facts.clients()).containsExactlyInAnyOrder(client("c"), alone);
        assertThat(facts.projects()).containsExactlyInAnyOrder(project("p", "c", Long.MAX_VALUE), free);
    }

    @Test
    void handsOverTheNewestOfEachSubject() {
        record(project("p", "c", 1), project("p", "c", 2), client("gone"), new WithdrawnClient("gone"));
        record(project("q", "c", 1), new WithdrawnProject("q"), project("q", "c", 3));
        advance();
        var facts = folded(LogPosition.BEGINNING);
        assertThat(facts.projects()).containsExactlyInAnyOrder(project("p", "c", 2), project("q", "c", 3));
        assertThat(facts.clients()).isEmpty();
    }

    @Test
    void handsOverWhatWasRecordedSince() {
        record(client("first"));
        advance();
        var from = recorded().position();
        record(client("second"), project("p", "first", 1));
        advance();
        var since = new ArrayList<Fact>();
        recorded().between(from, recorded().position(), (fact, sequence) -> since.add(fact));
        assertThat(since).containsExactlyInAnyOrder(client("second"), project("p", "first", 1));
    }

    @Test
    void handsOverWhatWasRecordedLate() {
        record(client("first"));
        advance();
        var from = recorded().position();
        recordLate(project("p", "first", 1));
        assertThat(recorded().position()).isNotEqualTo(from);
        assertThat(folded(from).projects()).containsExactly(project("p", "first", 1));
        from = recorded().position();
        assertThat(folded(from).projects()).isEmpty();
        recordLate(project("q", "first", 2));
        assertThat(folded(from).projects()).contains(project("q", "first", 2));
        assertThat(folded(LogPosition.BEGINNING).projects()).hasSize(2);
    }

    @Test
    void handsOverNothingIfNothingWasRecorded() {
        assertThat(folded(LogPosition.BEGINNING).clients()).isEmpty();
        record(client("c"));
        advance();
        assertThat(folded(recorded().position()).clients()).isEmpty();
    }

    private Facts folded(LogPosition from) {
        var facts = new Facts();
        recorded().between(from, recorded().position(), facts::keep);
        return facts;
    }
}
