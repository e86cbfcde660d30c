package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.project;

import java.time.Instant;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.facts.InMemoryRecordedFacts;
import org.junit.jupiter.api.Test;

class ClassifyingClientsTests {

    private long lagMillis;
    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();
    private final InMemoryPublishedClasses published = new InMemoryPublishedClasses();
    private final ClassifyingClients classifying = new ClassifyingClients(
            new Figures(new CurrentFacts(recorded, () -> new Freshness(Instant.EPOCH, lagMillis))), published, "EUR");

    @Test
    void publishesTheFirstClassOfEveryClient() {
        record(client("c1"), client("c2"), project("p1", "c1", 10));
        assertThat(classifying.classify()).hasValue(2);
        assertThat(published.all()).containsEntry("c1", ClientClass.A).containsEntry("c2", ClientClass.C);
        assertThat(published.told).allMatch(ClassChange::isNew);
    }

    @Test
    void publishesOnlyWhatChanged() {
        record(client("c1"), client("c2"), project("p1", "c1", 10));
        classifying.classify();
        assertThat(classifying.classify()).hasValue(0);
        record(project("p2", "c2", 10));
        assertThat(classifying.classify()).hasValue(1);
        assertThat(published.told.getLast().previous()).isEqualTo(ClientClass.C);
        assertThat(published.all()).containsEntry("c2", ClientClass.A);
    }

    @Test
    void publishesWhatAPassThatBrokeOffLeft() {
        record(client("c1"), client("c2"), project("p1", "c1", 10));
        published.breaksOffAfter = 1;
        assertThatThrownBy(classifying::classify).hasMessage("crash");
        published.breaksOffAfter = Integer.MAX_VALUE;
        assertThat(classifying.classify()).hasValue(1);
        assertThat(published.told).extracting(ClassChange::clientId).containsExactlyInAnyOrder("c1", "c2");
    }

    @Test
    void waitsUntilTheLogIsReadOnTheWhole() {
        record(client("c1"));
        lagMillis = 10_001;
        assertThat(classifying.classify()).isEmpty();
        assertThat(published.told).isEmpty();
        lagMillis = 10_000;
        assertThat(classifying.classify()).hasValue(1);
    }

    private void record(Fact... facts) {
        recorded.record(facts);
        recorded.advance();
    }
}
