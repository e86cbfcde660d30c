package org.clientele.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clientele.analytics.facts.FactsFixture.in;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.FactsFixture.signedBy;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.InMemoryRecordedFacts;
import org.clientele.analytics.facts.Version;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.ranking.SignedByClient;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Scope;
import org.junit.jupiter.api.Test;

/** Scores worked out by hand. */
class RfmScoresTests {

    private static final Scope ALL = Scope.all("EUR");
    private static final Instant NOW = Instant.parse("2026-04-01T12:00:00Z");

    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();
    private final RfmFigures figures = new RfmFigures(
            new CurrentFacts(recorded, () -> FactsFixture.freshness(NOW, 0)),
            RankingFixture.NO_RATES,
            new Organisation("EUR", ZoneOffset.UTC, Month.JANUARY),
            Clock.fixed(NOW, ZoneOffset.UTC));

    /**
     * Of five clients each is a fifth. Last signatures: a January, b February, e and c March (the 1st and the 20th), d
     * April: 1, 2, 3, 4, 5. Projects: a 3, b 2, the others 1, of which nobody has fewer: 1, 1, 1, and b has more than
     * three of five, 4, a more than four, 5. Revenue: e 5, d 10, c 40, b 50, a 300: 1, 2, 3, 4, 5.
     */
    @Test
    void areFifthsOfFiveClients() {
        record(
                project("a1", "a", 100, "2026-01-05"),
                project("a2", "a", 100, "2026-01-06"),
                project("a3", "a", 100, "2026-01-31"),
                project("b1", "b", 25, "2026-02-01"),
                project("b2", "b", 25, "2026-02-28"),
                project("c1", "c", 40, "2026-03-20"),
                project("d1", "d", 10, "2026-04-01"),
                project("e1", "e", 5, "2026-03-01"));
        var scores = scores(ALL);
        assertThat(scores.clients(cell -> true, null, 1_000))
                .extracting(ScoredClient::clientId, client -> client.cell().code(), ScoredClient::daysSince)
                .containsExactly(
                        tuple("a", "1-5-5", 60L),
                        tuple("b", "2-4-4", 32L),
                        tuple("c", "4-1-3", 12L),
                        tuple("d", "5-1-2", 0L),
                        tuple("e", "3-1-1", 31L));
        assertThat(scores.cells())
                .extracting(
                        total -> total.cell().code(),
                        CellTotal::projects,
                        total -> total.revenue().intValue())
                .containsExactly(
                        tuple("5-1-2", 1, 10),
                        tuple("4-1-3", 1, 40),
                        tuple("3-1-1", 1, 5),
                        tuple("2-4-4", 2, 50),
                        tuple("1-5-5", 3, 300));
        assertThat(scores.revenue()).isEqualTo(405);
    }

    @Test
    void areTheSameOfThoseWhoAreEqual() {
        record(project("a", "a", 10), project("b", "b", 10), project("c", "c", 10));
        assertThat(scores(ALL).cells()).containsExactly(new CellTotal(new Cell(1, 1, 1), 3, 3, BigInteger.valueOf(30)));
    }

    @Test
    void tellSumsApartThatNoLongHolds() {
        record(
                project("a1", "a", Long.MAX_VALUE),
                project("a2", "a", Long.MAX_VALUE),
                project("b1", "b", Long.MAX_VALUE),
                project("b2", "b", Long.MAX_VALUE - 1));
        assertThat(scores(ALL).clients(cell -> true, null, 1_000))
                .extracting(client -> client.cell().monetary())
                .containsExactly(3, 1);
    }

    @Test
    void areOfThoseAloneWhoSignedInScope() {
        record(
                FactsFixture.client("nothing"),
                project("old", "o", 10, "2024-01-01"),
                signedBy("bert", "south", project("b", "b", 10)),
                in("SEK", project("foreign", "f", 10)),
                project("a", "a", 10));
        var scores = scores(ALL.ofOwner("anna").signed(LocalDate.parse("2026-01-01"), null));
        assertThat(scores.clients(cell -> true, null, 1_000))
                .extracting(ScoredClient::clientId)
                .containsExactly("a");
        assertThat(scores.notCounted()).containsExactly(new NotCounted("SEK", 1, BigInteger.TEN));
        assertThat(scores(ALL.ofOwner("nobody")).cells()).isEmpty();
    }

    @Test
    void countDaysBackFromTheDayFromWhichTheyAreSeen() {
        record(project("a", "a", 10, "2026-02-01"), project("b", "b", 10, "2026-03-20"));
        assertThat(days(ALL)).containsExactly(59L, 12L);
        assertThat(days(ALL.signed(null, LocalDate.parse("2026-03-30")))).containsExactly(57L, 10L);
        assertThat(days(ALL.at(new Moment(LocalDate.parse("2026-02-03"), null))))
                .containsExactly(2L);
        assertThat(days(ALL.signed(null, LocalDate.parse("2030-01-01")))).containsExactly(59L, 12L);
    }

    @Test
    void areOfThoseAloneWhoHaveNotLeft() {
        record(
                project("a", "a", 10, "2026-01-05"),
                project("b", "b", 20, "2026-02-05"),
                new ClientLeft("b", LocalDate.parse("2026-03-01"), "price"));
        assertThat(scores(ALL).clients(cell -> true, null, 1_000))
                .extracting(ScoredClient::clientId)
                .containsExactly("a");
        assertThat(scores(ALL.signed(null, LocalDate.parse("2026-02-28"))).clients())
                .isEqualTo(2);
    }

    @Test
    void areOfWhatWasKnownThen() {
        var facts = new Facts();
        facts.keep(new Version(project("a", "a", 10), 1, Instant.parse("2026-03-21T10:00:00Z")));
        facts.keep(new Version(project("b", "b", 10), 1, Instant.parse("2026-03-22T10:00:00Z")));
        var then = ALL.at(new Moment(null, Instant.parse("2026-03-21T12:00:00Z")));
        var signed = SignedByClient.of(facts, then, RankingFixture.NO_RATES.into("EUR"));
        assertThat(new RfmScores(signed, LocalDate.parse("2026-03-23")).clients(cell -> true, null, 1_000))
                .extracting(ScoredClient::clientId)
                .containsExactly("a");
    }

    @Test
    void countDaysBackFromTheInstantThatIsAskedFor() {
        record(project("a", "a", 10, "2026-02-01"));
        assertThat(days(ALL.at(new Moment(null, Instant.parse("2026-02-04T10:00:00Z")))))
                .containsExactly(3L);
        assertThat(new Moment(null, Instant.parse("2026-02-04T23:30:00Z"))
                        .day(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.ofHours(1)))
                .isEqualTo("2026-02-05");
    }

    private List<Long> days(Scope scope) {
        return scores(scope).clients(cell -> true, null, 1_000).stream()
                .map(ScoredClient::daysSince)
                .toList();
    }

    private RfmScores scores(Scope scope) {
        return figures.of(scope).figure();
    }

    private void record(Fact... facts) {
        recorded.record(facts);
        recorded.advance();
    }
}
