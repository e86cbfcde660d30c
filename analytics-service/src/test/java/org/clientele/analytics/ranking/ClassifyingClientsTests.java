package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.project;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.InMemoryRecordedFacts;
import org.clientele.analytics.facts.WithdrawnClient;
import org.junit.jupiter.api.Test;

class ClassifyingClientsTests {

    private long lagMillis;
    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();
    private final InMemoryClassifications classifications = new InMemoryClassifications();
    private final ClassifyingClients classifying = new ClassifyingClients(
            RankingFixture.figures(new CurrentFacts(recorded, () -> FactsFixture.freshness(Instant.EPOCH, lagMillis))),
            classifications,
            "EUR");

    @Test
    void classifiesEveryClientForTheFirstTime() {
        record(client("c1"), client("c2"), project("p1", "c1", 10));
        assertThat(classifying.classify()).hasValue(2);
        assertThat(classifications.classes(List.of("c1", "c2")))
                .containsEntry("c1", ClientClass.A)
                .containsEntry("c2", ClientClass.C);
        assertThat(versions()).containsExactlyInAnyOrder("c1 1", "c2 1");
    }

    @Test
    void classifiesAgainOnlyThoseInAnotherClass() {
        record(client("c1"), client("c2"), project("p1", "c1", 10));
        classifying.classify();
        assertThat(classifying.classify()).hasValue(0);
        record(project("p2", "c2", 10));
        assertThat(classifying.classify()).hasValue(1);
        assertThat(classifications.classes(List.of("c1", "c2"))).containsEntry("c2", ClientClass.A);
        assertThat(versions()).containsExactlyInAnyOrder("c1 1", "c2 2");
    }

    @Test
    void withdrawsTheClassOfAClientThatThereNeverWas() {
        record(client("c1"), client("c2"));
        classifying.classify();
        record(new WithdrawnClient("c2"));
        assertThat(classifying.classify()).hasValue(1);
        assertThat(classifications.classes(List.of("c1", "c2"))).containsOnlyKeys("c1");
        assertThat(classifying.classify()).hasValue(0);
        record(client("c2"));
        assertThat(classifying.classify()).hasValue(1);
        assertThat(versions()).containsExactlyInAnyOrder("c1 1", "c2 3");
    }

    @Test
    void leavesTheStoreAloneIfNobodyIsInAnotherClass() {
        record(client("c1"), project("p1", "c1", 10));
        classifying.classify();
        classifications.beforeTheNextCreation(() -> {
            throw new AssertionError("asked to create");
        });
        assertThat(classifying.classify()).hasValue(0);
    }

    @Test
    void classifiesThoseThatAPassThatBrokeOffLeft() {
        record(client("c1"), client("c2"), project("p1", "c1", 10));
        classifications.crashAfter(1);
        assertThatThrownBy(classifying::classify).hasMessage("crash");
        assertThat(classifications.classes(List.of("c1", "c2"))).hasSize(1);
        assertThat(classifying.classify()).hasValue(1);
        assertThat(versions()).containsExactlyInAnyOrder("c1 1", "c2 1");
    }

    /** Somebody who was paused with the lease in hand comes in between: the world hears what is true in the end. */
    @Test
    void correctsWhatSomebodyElseFoundMeanwhile() {
        record(client("c1"), project("p1", "c1", 10));
        var stale = new Revenue(BigInteger.ZERO, "EUR");
        classifications.beforeTheNextCreation(
                () -> classifications.create(Classification.first("c1", ClientClass.C, stale)));
        classifying.classify();
        assertThat(classifications.classes(List.of("c1", "c2"))).containsEntry("c1", ClientClass.A);
        assertThat(versions()).containsExactly("c1 2");
    }

    @Test
    void waitsUntilTheLogIsReadOnTheWhole() {
        record(client("c1"));
        lagMillis = 10_001;
        assertThat(classifying.classify()).isEmpty();
        assertThat(classifications.classes(List.of("c1", "c2"))).isEmpty();
        lagMillis = 10_000;
        assertThat(classifying.classify()).hasValue(1);
    }

    private List<String> versions() {
        return classifications
                .all()
                .map(each -> each.id() + " " + each.version())
                .toList();
    }

    private void record(Fact... facts) {
        recorded.record(facts);
        recorded.advance();
    }
}
