package org.clientele.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.in;
import static org.clientele.analytics.facts.FactsFixture.project;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.KnownFacts;
import org.clientele.analytics.facts.LeadArrived;
import org.clientele.analytics.facts.LeadConverted;
import org.clientele.analytics.facts.LeadLost;
import org.clientele.analytics.facts.LeadMoved;
import org.clientele.analytics.facts.LeadNow;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Version;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Test;

/** The example of the decision, worked out by hand. */
class ForecastsTests {

    private static final Pipeline PIPELINE = new Pipeline(List.of("new", "contacted", "qualified"), Set.of());
    private static final LocalDate LAST = LocalDate.parse("2026-06-30");
    private static final Scope JUNE_ENDS =
            Scope.all("EUR").in(Period.twelveMonthsTo(LAST)).at(new Moment(LAST, null));

    private final List<Version> told = new ArrayList<>();

    @Test
    void weighsAnOpenLeadByItsStepAndExpectsItWhenItWouldBeAsOldAsThoseThatWereConverted() {
        example();
        var forecast = forecast(JUNE_ENDS, 2);
        assertThat(forecast.steps())
                .containsExactly(
                        new StepWeight("new", 1, 4, 2, 30.0, new BigDecimal("0.5000"), "new"),
                        new StepWeight("contacted", 2, 3, 2, 20.0, new BigDecimal("0.6667"), "contacted"),
                        new StepWeight("qualified", 0, 2, 2, 0.0, new BigDecimal("1.0000"), "qualified"));
        assertThat(forecast.months())
                .extracting(month -> month.month() + " " + month.expected().conversions() + " "
                        + month.expected().value())
                .containsExactly("2026-07 0.916667 1375", "2026-08 0.250000 375", "2026-09 0.000000 0");
        assertThat(forecast.later()).isEqualTo(Expected.NOTHING);
        assertThat(forecast.openLeads()).isEqualTo(3);
        assertThat(forecast.waitedLonger()).isEqualTo(1);
        assertThat(forecast.why()).isNull();
    }

    @Test
    void weighsAStepThatTooFewReachedAsTheOneBeforeIt() {
        example();
        assertThat(forecast(JUNE_ENDS, 3).steps().get(2).weightOf()).isEqualTo("contacted");
        assertThat(forecast(JUNE_ENDS, 4).steps().get(2).weightOf()).isEqualTo("new");
    }

    @Test
    void saysNoNumberWhereTooLittleIsKnown() {
        example();
        var forecast = forecast(JUNE_ENDS, 5);
        assertThat(forecast.why()).isEqualTo(Unpredicted.TOO_FEW_OUTCOMES);
        assertThat(forecast.hasConversions()).isFalse();
        assertThat(forecast.steps()).extracting(StepWeight::weight).containsOnlyNulls();
        var march = Scope.all("EUR").in(Period.twelveMonthsTo(LocalDate.parse("2025-12-31")));
        assertThat(forecast(march, 1).why()).isEqualTo(Unpredicted.TOO_FEW_OUTCOMES);
    }

    @Test
    void saysNoValueWhereNoneIsKnown() {
        arrived("a", "2026-01-01");
        won("a", "2026-02-01");
        assertThat(forecast(JUNE_ENDS, 1).why()).isEqualTo(Unpredicted.NO_VALUES);
        tell("2026-02-01", in("USD", project("p-a", "c", 7)));
        assertThat(forecast(JUNE_ENDS, 1).why()).isEqualTo(Unpredicted.NO_VALUES);
        assertThat(forecast(JUNE_ENDS, 1).notCounted()).hasSize(1);
    }

    @Test
    void looksAtThoseAloneWhoAreAskedFor() {
        example();
        assertThat(forecast(JUNE_ENDS.within(Reach.of("bert")), 1).openLeads()).isZero();
        assertThat(forecast(JUNE_ENDS.ofOwner("anna"), 1).openLeads()).isEqualTo(3);
    }

    /** Of July it expected 0.916667 conversions; one came, and another one of a lead that nobody knew of. */
    @Test
    void comparesWhatWasExpectedWithWhatCame() {
        example();
        won("e", "2026-07-20");
        tell("2026-07-20", project("p-e", "c", 1_000));
        arrived("n", "2026-07-02");
        won("n", "2026-07-03");
        tell("2026-07-03", project("p-n", "c", 70));
        var july = accuracy("2026-07-01", "2026-07-31", Knowing.NOW).months().getFirst();
        assertThat(july.expected()).isEqualTo(new Expected(new BigDecimal("0.916667"), BigInteger.valueOf(1_375)));
        assertThat(july.came()).isEqualTo(new Came(1, BigInteger.valueOf(1_000)));
        assertThat(july.ofNewLeads()).isEqualTo(new Came(1, BigInteger.valueOf(70)));
        var accuracy = accuracy("2026-07-01", "2026-07-31", Knowing.NOW);
        assertThat(accuracy.conversionError()).isEqualTo("0.0833");
        assertThat(accuracy.valueError()).isEqualTo("0.3750");
        assertThat(accuracy.judged()).isEqualTo(1);
    }

    @Test
    void judgesTheLastTwelveMonthsThatHaveEnded() {
        example();
        assertThat(accuracy("2020-01-01", "2026-12-31", Knowing.NOW).months())
                .extracting(month -> month.month().toString())
                .hasSize(12)
                .startsWith("2025-09")
                .endsWith("2026-08");
        assertThat(accuracy("2026-07-02", "2026-08-30", Knowing.NOW).months())
                .extracting(month -> month.month().toString())
                .containsExactly("2026-07");
        assertThat(accuracy("2026-12-01", "2026-12-31", Knowing.NOW).months()).isEmpty();
    }

    /** Everything was entered a year after it had happened. */
    @Test
    void expectsNothingOfWhatWasNotKnownThen() {
        example();
        told.replaceAll(
                each -> new Version(each.fact(), each.sequence(), each.known().plusSeconds(365 * 86_400L)));
        var then = accuracy("2026-07-01", "2026-07-31", Knowing.THEN);
        assertThat(then.months().getFirst().why()).isEqualTo(Unpredicted.TOO_FEW_OUTCOMES);
        assertThat(then.conversionError()).isNull();
        assertThat(then.judged()).isZero();
        assertThat(accuracy("2026-07-01", "2026-07-31", Knowing.NOW).judged()).isEqualTo(1);
    }

    private void example() {
        arrived("a", "2026-01-01");
        moved("a", "2026-01-11");
        won("a", "2026-01-31");
        tell("2026-01-31", project("p-a", "c", 1_000));
        arrived("b", "2026-02-01");
        moved("b", "2026-02-03");
        won("b", "2026-04-02");
        tell("2026-04-02", project("p-b", "c", 2_001));
        arrived("c", "2026-03-01");
        moved("c", "2026-03-02");
        lost("c", "2026-03-03");
        arrived("d", "2026-03-01");
        lost("d", "2026-03-03");
        arrived("e", "2026-06-21");
        arrived("f", "2026-05-01");
        moved("f", "2026-05-12");
        arrived("g", "2026-04-01");
        moved("g", "2026-04-01");
    }

    private void arrived(String lead, String day) {
        tell(day, new LeadArrived(lead, at(day), now(LeadNow.State.OPEN, "new"), "web", null));
    }

    private void moved(String lead, String day) {
        tell(day, new LeadMoved(lead, at(day), now(LeadNow.State.OPEN, "contacted")));
    }

    private void lost(String lead, String day) {
        tell(day, new LeadLost(lead, at(day), now(LeadNow.State.LOST, "new"), "no-need"));
    }

    private void won(String lead, String day) {
        tell(day, new LeadConverted(lead, at(day), now(LeadNow.State.CONVERTED, "contacted"), "c", "p-" + lead));
    }

    private void tell(String day, Fact fact) {
        told.add(new Version(fact, told.size() + 1L, at(day)));
    }

    private static LeadNow now(LeadNow.State state, String step) {
        return new LeadNow(state, step, new Owner("anna", "north"));
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private Forecast forecast(Scope scope, int leastOutcomes) {
        return forecasts(leastOutcomes)
                .of(new LeadScope(scope, null, null, null))
                .figure();
    }

    private Accuracy accuracy(String from, String to, Knowing knowing) {
        var scope = Scope.all("EUR").signed(LocalDate.parse(from), LocalDate.parse(to));
        return forecasts(2)
                .accuracy(new LeadScope(scope, null, null, null), knowing)
                .figure();
    }

    private Forecasts forecasts(int leastOutcomes) {
        return new Forecasts(
                KnownFacts.current(told),
                PIPELINE,
                new ForecastRules(3, leastOutcomes, 1),
                RankingFixture.NO_RATES,
                new Organisation("EUR", ZoneOffset.UTC, Month.JANUARY),
                Clock.fixed(Instant.parse("2026-09-15T12:00:00Z"), ZoneOffset.UTC));
    }
}
