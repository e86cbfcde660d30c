package org.clientele.analytics.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.project;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.InMemoryRecordedFacts;
import org.clientele.analytics.facts.WithdrawnClient;
import org.clientele.eventdelivery.background.InMemoryPlaces;
import org.clientele.eventdelivery.event.By;
import org.junit.jupiter.api.Test;

/** What the world is told of segments, whatever goes wrong on the way. */
class UpdatingMembershipsTests {

    private static final By NORA = By.http("nora");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T12:00:00Z"), ZoneOffset.UTC);
    private static final WrittenRule EVERYBODY = RuleFixture.atLeast("revenue", 0);
    private static final WrittenRule SIGNED = RuleFixture.atLeast("revenue", 1);

    private long lagMillis;
    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();
    private final InMemorySegments segments = new InMemorySegments();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final InMemoryPlaces places = new InMemoryPlaces();
    private final DefiningSegments defining = new DefiningSegments(segments, () -> {});
    private final UpdatingMemberships updating = instance();

    private UpdatingMemberships instance() {
        var matching = SegmentFixture.matching(recorded, () -> FactsFixture.freshness(Instant.EPOCH, lagMillis), CLOCK);
        return new UpdatingMemberships(segments, memberships, matching, places, CLOCK);
    }

    @Test
    void letsThoseEnterWhoMatch() {
        record(client("a"), client("b"), project("p", "a", 10));
        define("signed", SIGNED);
        assertThat(updateAll(updating)).isEqualTo(1);
        assertThat(members("signed")).containsExactly("a");
        assertThat(told("signed", "a")).isEqualTo("in 1 RULE_CHANGED v1");
        assertThat(updateAll(updating)).isZero();
    }

    @Test
    void saysWhyTheyEnterAndLeave() {
        record(client("a"));
        define("signed", SIGNED);
        updateAll(updating);
        record(project("p", "a", 10));
        updateAll(updating);
        assertThat(told("signed", "a")).isEqualTo("in 1 CLIENT_CHANGED v1");
        define("signed", RuleFixture.atLeast("revenue", 11));
        updateAll(updating);
        assertThat(told("signed", "a")).isEqualTo("out 2 RULE_CHANGED v2");
        define("signed", SIGNED);
        updateAll(updating);
        defining.retire("signed", OptionalLong.empty(), NORA);
        updateAll(updating);
        assertThat(told("signed", "a")).isEqualTo("out 4 SEGMENT_RETIRED v4");
        assertThat(updateAll(updating)).isZero();
        define("signed", SIGNED);
        updateAll(updating);
        assertThat(told("signed", "a")).isEqualTo("in 5 RULE_CHANGED v5");
    }

    @Test
    void letsClientsLeaveThatThereNeverWere() {
        record(client("a"), client("b"));
        define("everybody", EVERYBODY);
        updateAll(updating);
        record(new WithdrawnClient("b"));
        updateAll(updating);
        assertThat(members("everybody")).containsExactly("a");
        recorded.clear();
        updateAll(updating);
        assertThat(members("everybody")).isEmpty();
    }

    @Test
    void keepsSegmentsApart() {
        record(client("a"), client("b"), project("p", "a", 10));
        define("signed", SIGNED);
        define("everybody", EVERYBODY);
        assertThat(updateAll(updating)).isEqualTo(3);
        define("signed", RuleFixture.atMost("revenue", 9));
        assertThat(updateAll(updating)).isEqualTo(2);
        assertThat(members("signed")).containsExactly("b");
        assertThat(members("everybody")).containsExactly("a", "b");
    }

    @Test
    void tellsNothingWhileTheLogIsFarFromRead() {
        record(client("a"));
        define("everybody", EVERYBODY);
        lagMillis = 10_001;
        assertThat(updating.update()).isEmpty();
        assertThat(members("everybody")).isEmpty();
    }

    @Test
    void goesPageByPageOverManyClients() {
        record(IntStream.range(0, 12_345)
                .mapToObj(number -> client("c" + number))
                .toArray(Fact[]::new));
        define("everybody", EVERYBODY);
        assertThat(updating.update()).hasValue(new UpdatingMemberships.Progress(10_000, false));
        assertThat(updating.update()).hasValue(new UpdatingMemberships.Progress(2_345, true));
        define("everybody", SIGNED);
        assertThat(updating.update()).hasValue(new UpdatingMemberships.Progress(10_000, false));
        assertThat(updating.update()).hasValue(new UpdatingMemberships.Progress(2_345, true));
        assertThat(memberships.reads()).as("what was told is read once").isEqualTo(1);
        assertThat(members("everybody")).isEmpty();
    }

    /** Whatever a crash leaves is what the next pass finds to tell, in this instance or another one. */
    @Test
    void goesOnWhereItCrashed() {
        record(IntStream.range(0, 5_000)
                .mapToObj(number -> client("c" + number))
                .toArray(Fact[]::new));
        define("everybody", EVERYBODY);
        memberships.crashAfter(2_500);
        assertThatThrownBy(updating::update).isInstanceOf(IllegalStateException.class);
        assertThat(memberships.all()).hasSize(2_500);
        assertThat(updateAll(instance())).isEqualTo(2_500);
        updateAll(updating);
        assertThat(memberships.all()).hasSize(5_000).allMatch(each -> each.version() == 1);
        assertThat(told("everybody", "c4999")).isEqualTo("in 1 RULE_CHANGED v1");
    }

    @Test
    void tellsEachChangeOnceWhenTwoInstancesAreAtIt() {
        record(client("a"), client("b"));
        define("everybody", EVERYBODY);
        memberships.beforeTheNextCreation(() -> updateAll(instance()));
        updateAll(updating);
        assertThat(memberships.all()).hasSize(2).allMatch(each -> each.version() == 1);
    }

    /** A holder that was paused with an old rule in hand tells nothing any more once the new one was told. */
    @Test
    void leavesWhatANewerRuleDidToOneThatWasPaused() {
        record(client("a"), client("b"), project("p", "a", 10));
        define("some", SIGNED);
        updateAll(updating);
        define("some", EVERYBODY);
        memberships.beforeTheNextCreation(() -> {
            define("some", SIGNED);
            updateAll(instance());
            define("some", EVERYBODY);
            updateAll(instance());
            define("some", RuleFixture.atMost("revenue", 9));
            updateAll(instance());
        });
        updateAll(updating);
        assertThat(members("some")).containsExactly("b");
        assertThat(told("some", "b")).isEqualTo("in 4 RULE_CHANGED v1");
    }

    @Test
    void findsOutWhatOthersToldWhenItReadsAgain() {
        record(client("a"));
        define("everybody", EVERYBODY);
        updateAll(updating);
        memberships.change(
                Membership.exit("everybody", "a", new Membership.Told(1, Why.CLIENT_CHANGED, Instant.EPOCH)));
        updateAll(updating);
        assertThat(members("everybody")).isEmpty();
        updating.forget();
        updateAll(updating);
        assertThat(members("everybody")).containsExactly("a");
    }

    private static int updateAll(UpdatingMemberships instance) {
        int changed = 0;
        for (boolean finished = false; !finished; ) {
            var progress = instance.update().orElseThrow();
            changed += progress.changed();
            finished = progress.finished();
        }
        return changed;
    }

    private void define(String segment, WrittenRule rule) {
        var unused = defining.define(segment, rule, OptionalLong.empty(), true, NORA);
    }

    private List<String> members(String segment) {
        return memberships.inside(segment, null, 10_000);
    }

    private String told(String segment, String clientId) {
        var found = memberships.find(Membership.id(segment, clientId)).orElseThrow();
        var told = found.state().told();
        return "%s %d %s v%d"
                .formatted(found.state().inside() ? "in" : "out", told.revision(), told.why(), found.version());
    }

    private void record(Fact... facts) {
        recorded.record(facts);
        recorded.advance();
    }
}
