package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.project;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.InMemoryRecordedFacts;
import org.clientele.eventdelivery.background.Pace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassifyingRegularlyTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Pace SHORT_PAUSE = Pace.pause(Duration.ofSeconds(1));

    /** Such a time may begin anywhere, and run over. */
    private long nanos = Long.MAX_VALUE - Duration.ofSeconds(45).toNanos();

    private long lagMillis;
    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();
    private final InMemoryClassifications classifications = new InMemoryClassifications();
    private final Figures figures =
            RankingFixture.figures(new CurrentFacts(recorded, () -> FactsFixture.freshness(Instant.EPOCH, lagMillis)));
    private final List<String> woken = new ArrayList<>();
    private final ClassifyingRegularly regularly = new ClassifyingRegularly(
            new ClassifyingClients(figures, classifications, "EUR"), figures, woken::add, () -> nanos);

    @Test
    void wakesItselfWhenFactsAreRecorded() {
        regularly.factsRecorded();
        assertThat(regularly.name()).isEqualTo("classes");
        assertThat(woken).containsExactly(regularly.name());
    }

    @Test
    void classifiesWhenFactsHaveChanged() {
        record(client("c1"));
        regularly.pass();
        assertThat(told()).isEqualTo(ClientClass.C);
        record(project("p1", "c1", 10));
        regularly.pass();
        assertThat(told()).isEqualTo(ClientClass.A);
    }

    @Test
    void pausesForASecondAtLeast() {
        record(client("c1"));
        passTakes(Duration.ofMillis(200));
        assertThat(regularly.pass()).isEqualTo(SHORT_PAUSE);
    }

    @Test
    void pausesForFiveTimesAsLongAsItTook() {
        record(client("c1"));
        passTakes(Duration.ofMillis(201));
        assertThat(regularly.pass()).isEqualTo(Pace.pause(Duration.ofMillis(1005)));
    }

    @Test
    void restsForAMinuteWhileNothingChanges() {
        record(client("c1"));
        regularly.pass();
        somebodyElseSaysB();
        nanos += MINUTE.toNanos() - 1;
        assertThat(regularly.pass()).isEqualTo(Pace.rest(MINUTE));
        assertThat(told()).isEqualTo(ClientClass.B);
    }

    /** Somebody who was paused with the lease in hand may have told the world of an older class. */
    @Test
    void looksAgainAMinuteAfterTheLastPassEndedEvenIfNothingChanged() {
        record(client("c1"));
        passTakes(Duration.ofSeconds(30));
        regularly.pass();
        somebodyElseSaysB();
        nanos += MINUTE.toNanos();
        assertThat(regularly.pass()).isEqualTo(SHORT_PAUSE);
        assertThat(told()).isEqualTo(ClientClass.C);
    }

    @Test
    void classifiesInTheNextPassWhatAPassThatBrokeOffLeft() {
        record(client("c1"), client("c2"));
        classifications.crashAfter(1);
        assertThatThrownBy(regularly::pass).hasMessage("crash");
        assertThat(regularly.pass()).isEqualTo(SHORT_PAUSE);
        assertThat(classifications.classes(List.of("c1", "c2"))).hasSize(2);
    }

    @Test
    void triesAgainInASecondWhileTheLogIsFarFromRead() {
        record(client("c1"));
        lagMillis = 10_001;
        assertThat(regularly.pass()).isEqualTo(SHORT_PAUSE);
        assertThat(regularly.pass()).isEqualTo(SHORT_PAUSE);
        assertThat(classifications.classes(List.of("c1", "c2"))).isEmpty();
        lagMillis = 0;
        regularly.pass();
        assertThat(told()).isEqualTo(ClientClass.C);
    }

    @Test
    void classifiesAtOnceWhenItIsItsTurnAgain() {
        record(client("c1"));
        regularly.pass();
        somebodyElseSaysB();
        regularly.leave();
        regularly.pass();
        assertThat(told()).isEqualTo(ClientClass.C);
    }

    private void passTakes(Duration time) {
        classifications.beforeTheNextCreation(() -> nanos += time.toNanos());
    }

    /** Whoever classifies after that puts it right. */
    private void somebodyElseSaysB() {
        classifications.change(Classification.again("c1", ClientClass.B, new Revenue(BigInteger.ONE, "EUR")));
    }

    private @Nullable ClientClass told() {
        return classifications.classes(List.of("c1", "c2")).get("c1");
    }

    private void record(Fact... facts) {
        recorded.record(facts);
        recorded.advance();
    }
}
