package org.clientele.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.clientele.eventdelivery.background.Pace;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class FactsInMemoryTests {

    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();

    @Test
    void areThereBeforeAnybodyAsks() {
        recorded.record(FactsFixture.client("c"));
        recorded.advance();
        var facts = facts(recorded, Capacity.UNLIMITED);
        var memory = new FactsInMemory(facts);
        assertThat(memory.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(memory.pass()).isEqualTo(Pace.rest(Pace.LONGEST));
        assertThat(memory.health().getStatus()).isEqualTo(Status.UP);
        assertThat(facts.bytes()).isEqualTo(Capacity.CLIENT);
    }

    @Test
    void leaveTheInstanceRunningIfThereAreTooMany() {
        recorded.record(FactsFixture.client("c"));
        recorded.advance();
        var facts = facts(recorded, new Capacity(1));
        var memory = new FactsInMemory(facts);
        assertThat(memory.pass()).isEqualTo(Pace.rest(Pace.LONGEST));
        assertThat(memory.health().getStatus()).isEqualTo(Status.UP);
        assertThat(facts.bytes()).isZero();
    }

    @Test
    void areTriedAgainWhileTheStoreIsAway() {
        RecordedFacts away = new RecordedFacts() {
            @Override
            public LogPosition position() {
                throw new IllegalStateException("away");
            }

            @Override
            public void between(LogPosition from, LogPosition to, Taker taker) {
                throw new IllegalStateException("away");
            }
        };
        var memory = new FactsInMemory(facts(away, Capacity.UNLIMITED));
        assertThatIllegalStateException().isThrownBy(memory::pass);
        assertThat(memory.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(memory.everywhere()).isTrue();
    }

    private static CurrentFacts facts(RecordedFacts recorded, Capacity capacity) {
        return new CurrentFacts(recorded, () -> FactsFixture.freshness(FactsFixture.BEGINNING, 0), capacity);
    }
}
