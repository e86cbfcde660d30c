package org.clientele.analytics.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.BEGINNING;
import static org.clientele.analytics.facts.FactsFixture.in;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.LeadFixture;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.facts.Size;
import org.clientele.analytics.facts.Traits;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Kind;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An example worked out by hand: three peers make a group, half of them are most. */
class GapFiguresTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final Scope YEAR = Scope.all("EUR").in(Period.twelveMonthsTo(TODAY));

    private final List<Fact> facts = new ArrayList<>();

    /**
     * Of four small clients in health two have support, worth 10 and 30; the large one is measured by all four others.
     */
    private void example() {
        client("a", "health", 20);
        client("b", "health", 20);
        client("c", "health", 20);
        client("d", "health", 20);
        client("big", "health", 1_000);
        client("lone", "mining", 20);
        client("vague", null, 20);
        signed("a", "support", 10, "2026-01-01");
        signed("b", "support", 30, "2026-01-01");
        signed("c", "licence", 5, "2026-01-01");
        signed("d", "licence", 5, "2025-06-30");
    }

    @Test
    void findsWhatHalfOfThePeersHaveAndTheClientHasNot() {
        example();
        assertThat(found(YEAR))
                .containsExactly(
                        new Gap("big", "anna", "support", "health", null, 4, 2, BigInteger.TEN),
                        new Gap("c", "anna", "support", "health", "small", 3, 2, BigInteger.TEN),
                        new Gap("d", "anna", "support", "health", "small", 3, 2, BigInteger.TEN));
        var totals = figures().totals(YEAR).figure();
        assertThat(totals.clients()).isEqualTo(7);
        assertThat(totals.withoutPeers()).isEqualTo(2);
        assertThat(totals.types()).containsExactly(new GapTotal("support", 3, BigInteger.valueOf(30)));
    }

    /** Neither what they lack nor what they have counts: c has two peers left in its size, and four in its sector. */
    @Test
    void leavesOutWhoHasLeft() {
        example();
        facts.add(new ClientLeft("d", TODAY, "price"));
        assertThat(found(YEAR))
                .containsExactly(
                        new Gap("big", "anna", "support", "health", null, 3, 2, BigInteger.TEN),
                        new Gap("c", "anna", "support", "health", null, 3, 2, BigInteger.TEN));
        assertThat(figures().totals(YEAR).figure().clients()).isEqualTo(6);
        facts.add(new ClientLeft("a", TODAY, "price"));
        assertThat(found(YEAR)).isEmpty();
    }

    @Test
    void countsAContractThatIsRunningThoughItWasSignedBefore() {
        example();
        running("c", "support", "2024-01-01", "2026-06-30");
        running("d", "support", "2024-01-01", "2026-06-29");
        running("big", "support", "2024-01-01", null);
        assertThat(found(YEAR)).extracting(Gap::clientId).containsExactly("d");
        assertThat(found(YEAR).getFirst().having()).isEqualTo(3);
        assertThat(found(YEAR).getFirst().value()).isEqualTo(BigInteger.valueOf(30));
    }

    @Test
    void takesThoseAloneWhoAreAskedFor() {
        example();
        assertThat(found(YEAR.ofKind(new Kind(null, null, Size.LARGE, null))))
                .extracting(Gap::clientId)
                .containsExactly("big");
        assertThat(found(YEAR.ofKind(new Kind(null, null, null, "licence")))).isEmpty();
        assertThat(found(YEAR.ofKind(new Kind(null, null, null, "support")))).hasSize(3);
        assertThat(found(YEAR.ofOwner("bert"))).isEmpty();
        assertThat(found(YEAR.ofOwner("anna"))).hasSize(3);
    }

    /** Bert looks after c; what others have is measured by those within reach. */
    @Test
    void measuresByPeersWithinReach() {
        example();
        facts.add(new Client("c", new Owner("bert", "south"), traits("health", 20), BEGINNING));
        assertThat(found(YEAR.ofOwner("bert"))).extracting(Gap::clientId).containsExactly("c");
        assertThat(found(YEAR.within(Reach.of("bert")))).isEmpty();
    }

    @Test
    void pagesByValueThenByClient() {
        example();
        assertThat(figures()
                        .gaps(YEAR, new Position<>(BigInteger.TEN, "c support"), 5)
                        .figure()
                        .gaps())
                .extracting(Gap::clientId)
                .containsExactly("d");
        assertThat(figures().gaps(YEAR, null, 1).figure().gaps()).hasSize(1);
    }

    @Test
    void saysNoValueOfWhatHasNoRate() {
        for (var client : List.of("a", "b", "c", "d")) {
            client(client, "health", 20);
        }
        facts.add(in("USD", project("a", "support", 10, "2026-01-01", null, null)));
        facts.add(in("USD", project("b", "support", 10, "2026-01-01", null, null)));
        assertThat(found(YEAR)).extracting(Gap::value).containsOnly(BigInteger.ZERO);
        assertThat(figures().totals(YEAR).figure().notCounted()).hasSize(1);
    }

    private void client(String id, @Nullable String sector, int employees) {
        facts.add(new Client(id, new Owner("anna", "north"), traits(sector, employees), BEGINNING));
    }

    private static Traits traits(@Nullable String sector, int employees) {
        return new Traits(sector, "DE", employees);
    }

    private void signed(String clientId, String type, long amount, String day) {
        facts.add(project(clientId, type, amount, day, null, null));
    }

    private void running(String clientId, String type, String from, @Nullable String to) {
        facts.add(project(clientId, type, 50, from, from, to));
    }

    private Project project(
            String clientId, String type, long amount, String day, @Nullable String from, @Nullable String to) {
        var contract = new Contract(type, LocalDate.parse(day), date(from), date(to));
        return new Project("p" + facts.size(), clientId, new Owner("anna", "north"), amount, "EUR", contract);
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private List<Gap> found(Scope scope) {
        return figures().gaps(scope, null, 10).figure().gaps();
    }

    private GapFigures figures() {
        return new GapFigures(
                LeadFixture.current(facts.toArray(Fact[]::new)),
                RankingFixture.NO_RATES,
                new GapRules(3, 50),
                new Organisation("EUR", ZoneOffset.UTC, Month.JANUARY),
                Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }
}
