package org.clientele.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.in;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.LeadFixture.arrived;
import static org.clientele.analytics.facts.LeadFixture.lost;
import static org.clientele.analytics.facts.LeadFixture.moved;
import static org.clientele.analytics.facts.LeadFixture.won;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.LeadFixture;
import org.clientele.analytics.facts.WithdrawnProject;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FunnelFiguresTests {

    private static final Fact[] FACTS = {
        arrived("l1", "web", "spring"),
        moved("l1", 2, "contacted"),
        won("l1", 10, "c1", "p1"),
        project("p1", "c1", 1_000),
        arrived("l2", "linkedin"),
        moved("l2", 4, "contacted"),
        lost("l2", 5, "no-budget"),
        arrived("l3", "web"),
        lost("l3", 1, "no-need"),
        arrived("l4", "linkedin", "spring"),
        won("l4", 20, "c2", "p2"),
        in("USD", project("p2", "c2", 7)),
        arrived("l5", "web")
    };

    @Test
    void countsWhatBecameOfThoseWhoArrived() {
        var funnel = funnel(all());
        assertThat(funnel.leads()).isEqualTo(new Cohort(5, 1, 2, 2, BigInteger.valueOf(1_000)));
        assertThat(funnel.lossReasons()).isEqualTo(Map.of("no-budget", 1, "no-need", 1));
        assertThat(funnel.notCounted()).hasSize(1);
    }

    @Test
    void countsAStepForWhoeverReachedItOrALaterOne() {
        assertThat(funnel(all()).steps())
                .containsExactly(
                        new Step("new", 5, 0.0), new Step("contacted", 4, 2.0), new Step("qualified", 2, 10.0));
    }

    @Test
    void saysHowLongConversionsTook() {
        assertThat(funnel(all()).medianDays()).isEqualTo(10.0);
        assertThat(funnel(all()).slowestDays()).isEqualTo(20.0);
        assertThat(funnel(source("nowhere")).medianDays()).isNull();
    }

    @Test
    void takesThoseAloneWhoAreAskedFor() {
        assertThat(funnel(source("web")).leads().arrivals()).isEqualTo(3);
        assertThat(funnel(new LeadScope(Scope.all("EUR"), null, "spring", null))
                        .leads()
                        .arrivals())
                .isEqualTo(2);
        assertThat(funnel(new LeadScope(Scope.all("EUR"), null, null, true))
                        .leads()
                        .arrivals())
                .isEqualTo(2);
        assertThat(funnel(new LeadScope(Scope.all("EUR"), null, null, false))
                        .leads()
                        .arrivals())
                .isEqualTo(3);
        assertThat(arrivals(Scope.all("EUR").ofOwner("bert"))).isZero();
        assertThat(arrivals(Scope.all("EUR").ofTeam("north"))).isEqualTo(5);
        assertThat(arrivals(Scope.all("EUR").within(Reach.of("bert")))).isZero();
    }

    /** They arrived at nine in the morning of the second of March in London. */
    @Test
    void countsDaysWhereTheOrganisationIs() {
        var second = LocalDate.parse("2026-03-02");
        assertThat(arrivals(Scope.all("EUR").signed(second, second))).isEqualTo(5);
        assertThat(arrivals(Scope.all("EUR").signed(null, second.minusDays(1)))).isZero();
        var hawaii = figures("Pacific/Honolulu");
        assertThat(hawaii.of(new LeadScope(Scope.all("EUR").signed(second, null), null, null, null))
                        .figure()
                        .leads()
                        .arrivals())
                .isZero();
    }

    @Test
    void seesADayAsItWas() {
        var on = Scope.all("EUR").at(new Moment(LocalDate.parse("2026-03-10"), null));
        assertThat(funnel(new LeadScope(on, null, null, null)).leads())
                .isEqualTo(new Cohort(5, 3, 0, 2, BigInteger.ZERO));
    }

    @Test
    void countsTheValueAsItWasKnown() {
        var facts = LeadFixture.current(
                arrived("l", "web"), won("l", 1, "c", "p"), project("p", "c", 7), new WithdrawnProject("p"));
        var asOf = Scope.all("EUR").at(new Moment(null, FactsFixture.BEGINNING.minusMillis(1)));
        assertThat(figures(facts, "UTC")
                        .of(new LeadScope(Scope.all("EUR"), null, null, null))
                        .figure()
                        .leads()
                        .value())
                .isZero();
        assertThat(figures(facts, "UTC")
                        .of(new LeadScope(asOf, null, null, null))
                        .figure()
                        .leads()
                        .arrivals())
                .isZero();
    }

    @Test
    void saysOfGroupsWhatIsNotCounted() {
        assertThat(figures("UTC").groups(all(), LeadDimension.SOURCE).figure().notCounted())
                .hasSize(1);
    }

    @Test
    void dividesThemIntoGroups() {
        assertThat(groups(LeadDimension.SOURCE)).containsExactly("web 3 1", "linkedin 2 1");
        assertThat(groups(LeadDimension.CAMPAIGN)).containsExactly("null 3 0", "spring 2 2");
        assertThat(groups(LeadDimension.SALESPERSON)).containsExactly("anna 5 2");
        assertThat(groups(LeadDimension.TEAM)).containsExactly("north 5 2");
        assertThat(groups(LeadDimension.MONTH)).containsExactly("2026-03 5 2");
    }

    private static List<String> groups(LeadDimension dimension) {
        return figures("UTC").groups(all(), dimension).figure().groups().stream()
                .map(group -> "%s %d %d"
                        .formatted(
                                group.group(),
                                group.leads().arrivals(),
                                group.leads().converted()))
                .toList();
    }

    private static int arrivals(Scope scope) {
        return funnel(new LeadScope(scope, null, null, null)).leads().arrivals();
    }

    private static Funnel funnel(LeadScope scope) {
        return figures("UTC").of(scope).figure();
    }

    private static LeadScope all() {
        return source(null);
    }

    private static LeadScope source(@Nullable String source) {
        return new LeadScope(Scope.all("EUR"), source, null, null);
    }

    private static FunnelFigures figures(String zone) {
        return figures(LeadFixture.current(FACTS), zone);
    }

    private static FunnelFigures figures(CurrentFacts facts, String zone) {
        var pipeline = new Pipeline(List.of("new", "contacted", "qualified"), Set.of("linkedin"));
        var organisation = new Organisation("EUR", ZoneId.of(zone), Month.JANUARY);
        return new FunnelFigures(facts, pipeline, RankingFixture.NO_RATES, organisation);
    }
}
