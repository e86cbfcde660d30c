package org.clientele.analytics.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.project;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.InMemoryRecordedFacts;
import org.clientele.eventdelivery.background.InMemoryPlaces;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.eventdelivery.event.By;
import org.junit.jupiter.api.Test;

class UpdatingRegularlyTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final WrittenRule SIGNED = RuleFixture.atLeast("revenue", 1);

    /** Such a time may begin anywhere, and run over. */
    private long nanos = Long.MAX_VALUE - Duration.ofSeconds(45).toNanos();

    private Instant now = Instant.parse("2026-04-01T12:00:00Z");
    private long lagMillis;
    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();
    private final InMemorySegments segments = new InMemorySegments();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final List<String> woken = new ArrayList<>();
    private final UpdatingRegularly regularly = new UpdatingRegularly(
            new UpdatingMemberships(
                    segments,
                    memberships,
                    SegmentFixture.matching(
                            recorded, () -> FactsFixture.freshness(Instant.EPOCH, lagMillis), new Now()),
                    new InMemoryPlaces(),
                    new Now()),
            woken::add,
            () -> nanos);

    private final class Now extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void wakesItselfWhenFactsAreRecorded() {
        regularly.factsRecorded();
        assertThat(woken).containsExactly(regularly.name());
    }

    @Test
    void updatesWhenFactsOrRulesHaveChanged() {
        record(client("a"));
        define(SIGNED);
        assertThat(regularly.pass()).isEqualTo(Pace.pause(Duration.ofSeconds(1)));
        assertThat(members()).isEmpty();
        record(project("p", "a", 10));
        regularly.pass();
        assertThat(members()).containsExactly("a");
        define(RuleFixture.atLeast("revenue", 11));
        regularly.pass();
        assertThat(members()).isEmpty();
        assertThat(regularly.pass()).isEqualTo(Pace.rest(MINUTE));
    }

    @Test
    void updatesWhenADayBegins() {
        record(client("a"), project("p", "a", 10, "2025-04-03"));
        define(SIGNED);
        regularly.pass();
        assertThat(members()).containsExactly("a");
        now = now.plus(Duration.ofHours(11));
        assertThat(regularly.pass()).isEqualTo(Pace.rest(MINUTE));
        now = now.plus(Duration.ofHours(1));
        regularly.pass();
        assertThat(members()).containsExactly("a");
        now = now.plus(Duration.ofDays(1));
        regularly.pass();
        assertThat(members()).isEmpty();
    }

    @Test
    void goesOnAtOnceWhileThereArePagesLeft() {
        record(IntStream.range(0, 10_001)
                .mapToObj(number -> client("c" + number))
                .toArray(Fact[]::new));
        define(RuleFixture.atLeast("revenue", 0));
        assertThat(regularly.pass()).isEqualTo(Pace.again());
        assertThat(regularly.pass()).isEqualTo(Pace.pause(Duration.ofSeconds(1)));
        assertThat(regularly.pass()).isEqualTo(Pace.rest(MINUTE));
    }

    @Test
    void waitsWhileTheLogIsFarFromRead() {
        record(client("a"));
        define(RuleFixture.atLeast("revenue", 0));
        lagMillis = 20_000;
        assertThat(regularly.pass()).isEqualTo(Pace.pause(Duration.ofSeconds(1)));
        lagMillis = 0;
        regularly.pass();
        assertThat(members()).containsExactly("a");
    }

    /** Somebody who was paused with the lease in hand may have told the world more. */
    @Test
    void readsWhatWasToldAgainAfterAMinute() {
        record(client("a"));
        define(RuleFixture.atLeast("revenue", 0));
        regularly.pass();
        somebodyElseLetsItLeave();
        nanos += MINUTE.toNanos() - 1;
        assertThat(regularly.pass()).isEqualTo(Pace.rest(MINUTE));
        nanos += 1;
        regularly.pass();
        assertThat(members()).containsExactly("a");
    }

    @Test
    void readsWhatWasToldAgainWhenItIsItsTurnAgain() {
        record(client("a"));
        define(RuleFixture.atLeast("revenue", 0));
        regularly.pass();
        somebodyElseLetsItLeave();
        regularly.leave();
        regularly.pass();
        assertThat(members()).containsExactly("a");
    }

    private void somebodyElseLetsItLeave() {
        var told = new Membership.Told(1, Why.CLIENT_CHANGED, now);
        memberships.change(Membership.exit("segment", "a", told));
    }

    private void define(WrittenRule rule) {
        var unused = new DefiningSegments(segments, () -> {})
                .define("segment", rule, OptionalLong.empty(), true, By.http("nora"));
    }

    private List<String> members() {
        return memberships.inside("segment", null, 100);
    }

    private void record(Fact... facts) {
        recorded.record(facts);
        recorded.advance();
    }
}
