package org.clientele.analytics.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.in;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.segments.RuleFixture.allOf;
import static org.clientele.analytics.segments.RuleFixture.anyOf;
import static org.clientele.analytics.segments.RuleFixture.atLeast;
import static org.clientele.analytics.segments.RuleFixture.atMost;
import static org.clientele.analytics.segments.RuleFixture.between;
import static org.clientele.analytics.segments.RuleFixture.during;
import static org.clientele.analytics.segments.RuleFixture.noneOf;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.ClientReturned;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.Effort;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FollowUp;
import org.clientele.analytics.facts.InMemoryRecordedFacts;
import org.clientele.analytics.facts.LeadFixture;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Traits;
import org.clientele.analytics.facts.WithdrawnClient;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who matches, field by field. Today is 2026-04-01. */
class MatchingClientsTests {

    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();
    private final MatchingClients matching =
            SegmentFixture.matching(recorded, Clock.fixed(Instant.parse("2026-04-01T12:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void recordTwoClients() {
        record(
                client("a", new Owner("anna", "north"), new Traits("retail", "DE", 9), "2026-01-02"),
                client("b", Owner.NONE, Traits.UNKNOWN, "2024-04-01"));
    }

    @Test
    void byWhatIsKnownOfThem() {
        assertThat(matching(RuleFixture.in("sector", "retail", "crafts"))).containsExactly("a");
        assertThat(matching(RuleFixture.in("country", "DE"))).containsExactly("a");
        assertThat(matching(RuleFixture.in("size", "micro"))).containsExactly("a");
        assertThat(matching(RuleFixture.in("size", "unknown"))).containsExactly("b");
        assertThat(matching(RuleFixture.in("salesperson", "anna"))).containsExactly("a");
        assertThat(matching(RuleFixture.in("team", "north"))).containsExactly("a");
        assertThat(matching(atMost("employees", 9))).containsExactly("a");
        assertThat(matching(RuleFixture.in("sector", "unheard-of"))).isEmpty();
    }

    @Test
    void whoseValueIsUnknownOnlyIfTheyMustNotMatch() {
        assertThat(matching(noneOf(RuleFixture.in("sector", "retail")))).containsExactly("b");
        assertThat(matching(noneOf(RuleFixture.in("sector", "crafts")))).containsExactly("a", "b");
        assertThat(matching(atLeast("employees", 0))).containsExactly("a");
        assertThat(matching(noneOf(atLeast("employees", 0)))).containsExactly("b");
        assertThat(matching(noneOf(RuleFixture.in("salesperson", "bert")))).containsExactly("a", "b");
    }

    @Test
    void byWholeMonthsSinceTheyBecameClients() {
        assertThat(matching(between("seniority", 2L, 2L))).containsExactly("a");
        assertThat(matching(atLeast("seniority", 24))).containsExactly("b");
        assertThat(matching(atLeast("seniority", 25))).isEmpty();
    }

    @Test
    void onlyWhileTheyAreClients() {
        record(
                new ClientLeft("a", LocalDate.parse("2026-04-01"), "price"),
                new ClientLeft("b", LocalDate.parse("2026-04-02"), "price"));
        assertThat(matching(atLeast("seniority", 0))).containsExactly("b");
        record(new ClientReturned("a", LocalDate.parse("2026-04-01")));
        assertThat(matching(atLeast("seniority", 0))).containsExactly("a", "b");
    }

    @Test
    void byWhatTheySigned() {
        record(
                project("p1", "a", 100, "2026-03-01"),
                project("p2", "a", 100, "2024-12-31"),
                project("p3", "b", 10, "2025-12-31"));
        assertThat(matching(atLeast("revenue", 100))).containsExactly("a");
        assertThat(matching(atLeast("revenue", 101))).isEmpty();
        assertThat(matching(during("all", atLeast("revenue", 200)))).containsExactly("a");
        assertThat(matching(during("this-year", atMost("projects", 0)))).containsExactly("b");
        assertThat(matching(during("all", atLeast("projects", 2)))).containsExactly("a");
        assertThat(matching(during("last-year", atLeast("recency", 1)))).containsExactly("b");
        assertThat(matching(between("frequency", 1L, 1L))).containsExactly("a", "b");
        assertThat(matching(atLeast("monetary", 2))).containsExactly("a");
        assertThat(matching(RuleFixture.in("class", "A"))).containsExactly("a");
        assertThat(matching(RuleFixture.in("class", "B"))).containsExactly("b");
        assertThat(matching(during("this-year", RuleFixture.in("class", "C")))).containsExactly("b");
    }

    @Test
    void byTheMinutesThatTheyTook() {
        record(
                new Effort("e1", "b", Owner.NONE, 30, "visit", LocalDate.parse("2026-01-05")),
                new Effort("e2", "b", Owner.NONE, 31, "visit", LocalDate.parse("2020-01-05")),
                new Effort("e3", "stranger", Owner.NONE, 30, "visit", LocalDate.parse("2026-01-05")));
        assertThat(matching(atLeast("effort", 30))).containsExactly("b");
        assertThat(matching(atLeast("effort", 31))).isEmpty();
        assertThat(matching(during("all", between("effort", 61L, 61L)))).containsExactly("b");
    }

    @Test
    void byDaysSinceTheLastTouchOfAnyKind() {
        assertThat(matching(between("days-since-touch", 89L, 89L))).containsExactly("a");
        assertThat(matching(between("days-since-touch", 730L, 730L))).containsExactly("b");
        record(project("p", "b", 1, "2026-01-01"));
        assertThat(days("b")).isEqualTo(90);
        record(followUp(FollowUp.State.OPEN, "2026-03-31T10:00:00Z"));
        assertThat(days("b")).isEqualTo(90);
        record(followUp(FollowUp.State.DONE, "2026-02-01T10:00:00Z"));
        assertThat(days("b")).isEqualTo(59);
        record(exchange("x1", Concerned.client("b"), "2026-03-30T10:00:00Z"));
        assertThat(days("b")).isEqualTo(2);
        record(exchange("x2", Concerned.lead("l"), "2026-03-31T10:00:00Z"));
        assertThat(days("b")).isEqualTo(2);
        record(LeadFixture.won("l", 3, "b", "p"));
        assertThat(days("b")).isEqualTo(1);
        record(exchange("x3", Concerned.client("b"), "2026-05-01T10:00:00Z"));
        assertThat(days("b")).isZero();
    }

    @Test
    void allOrAnyOfSeveralRules() {
        record(project("p1", "a", 100, "2026-03-01"));
        assertThat(matching(allOf(RuleFixture.in("sector", "retail"), atLeast("revenue", 100))))
                .containsExactly("a");
        assertThat(matching(allOf(RuleFixture.in("sector", "retail"), atLeast("revenue", 101))))
                .isEmpty();
        assertThat(matching(anyOf(RuleFixture.in("sector", "retail"), atLeast("seniority", 24))))
                .containsExactly("a", "b");
        assertThat(matching(noneOf(anyOf(RuleFixture.in("sector", "retail"), atLeast("seniority", 25)))))
                .containsExactly("b");
    }

    @Test
    void onlyIfThereAreSuchClients() {
        record(project("p1", "no-profile-yet", 100, "2026-03-01"), new WithdrawnClient("b"));
        assertThat(matching(atLeast("revenue", 0))).containsExactly("a");
    }

    @Test
    void withinReach() {
        assertThat(matching(atLeast("revenue", 0), Reach.of("anna"))).containsExactly("a");
        assertThat(matching(atLeast("revenue", 0), Reach.of("bert"))).isEmpty();
        assertThat(matching(atLeast("revenue", 0), Reach.ofAndNobodys(List.of("bert"))))
                .containsExactly("b");
    }

    @Test
    void withoutWhatHasNoRate() {
        record(in("SEK", project("p1", "a", 100, "2026-03-01")), in("SEK", project("p2", "b", 50, "2020-03-01")));
        var rule = anyOf(atLeast("revenue", 1), during("all", atLeast("revenue", 1)));
        var found = matching.of(rule, Reach.EVERYBODY).figure();
        assertThat(found.clients()).isZero();
        assertThat(found.notCounted()).containsExactly(new NotCounted("SEK", 2, BigInteger.valueOf(150)));
    }

    @Test
    void pageByPageInTheOrderOfTheirIds() {
        record(client("d"), client("c"), client("e"));
        var found = matching.of(atLeast("revenue", 0), Reach.EVERYBODY).figure();
        assertThat(found.after(null, 2)).containsExactly("a", "b");
        assertThat(found.after("b", 2)).containsExactly("c", "d");
        assertThat(found.after("bb", 9)).containsExactly("c", "d", "e");
        assertThat(found.after("e", 2)).isEmpty();
    }

    private long days(String clientId) {
        long days = 0;
        while (!matching(atMost("days-since-touch", days)).contains(clientId)) {
            days++;
        }
        return days;
    }

    private List<String> matching(WrittenRule rule) {
        return matching(rule, Reach.EVERYBODY);
    }

    private List<String> matching(WrittenRule rule, Reach reach) {
        return matching.of(rule, reach).figure().after(null, 100);
    }

    private static Client client(String clientId) {
        return client(clientId, Owner.NONE, Traits.UNKNOWN, "2024-04-01");
    }

    private static Client client(String clientId, Owner owner, Traits traits, String since) {
        return new Client(clientId, owner, traits, Instant.parse(since + "T10:00:00Z"));
    }

    private static FollowUp followUp(FollowUp.State state, String at) {
        var instant = Instant.parse(at);
        return new FollowUp("f", Concerned.client("b"), "anna", state, instant, 0, instant);
    }

    private static Exchange exchange(String id, Concerned about, String at) {
        return new Exchange(id, about, "telepathy", true, Instant.parse(at), null);
    }

    private void record(Fact... facts) {
        recorded.record(facts);
        recorded.advance();
    }
}
