package org.clientele.analytics.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.LeadFixture.after;
import static org.clientele.analytics.facts.LeadFixture.arrived;
import static org.clientele.analytics.facts.LeadFixture.became;
import static org.clientele.analytics.facts.LeadFixture.won;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.Effort;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.FollowUp;
import org.clientele.analytics.facts.LeadFixture;
import org.clientele.analytics.facts.LeadNow;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Size;
import org.clientele.analytics.facts.Traits;
import org.clientele.analytics.facts.WithdrawnEffort;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Kind;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Colleagues;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffortFiguresTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Scope ALL = Scope.all("EUR");

    @Test
    void addsUpWhatWasRecordedDoneAndExchanged() {
        var efforts = efforts(
                ALL,
                effort("e1", "c", "anna", 30),
                done("f1", Concerned.client("c"), 15),
                exchange("x1", Concerned.client("c"), "email"),
                exchange("x2", Concerned.client("c"), "telepathy"));
        assertThat(efforts.minutesOn())
                .isEqualTo(Map.of(Activity.RECORDED, 30L, Activity.FOLLOW_UP, 15L, Activity.CORRESPONDENCE, 10L));
        assertThat(efforts.clients()).extracting(ClientEffort::minutes).containsExactly(55L);
        assertThat(efforts.minutes()).isEqualTo(55);
    }

    @Test
    void countsNothingThatWasWithdrawnOrIsNotDone() {
        var owed = new FollowUp("f", Concerned.client("c"), "anna", FollowUp.State.OPEN, after(1), 0, after(0));
        assertThat(efforts(ALL, effort("e", "c", "anna", 30), new WithdrawnEffort("e"), owed)
                        .minutes())
                .isZero();
    }

    @Test
    void givesAClientTheTimeThatItsLeadTook() {
        var spent = exchange("x", Concerned.lead("l"), "email");
        assertThat(efforts(ALL, arrived("l", "web"), spent).minutesOnLeads()).isEqualTo(10);
        var converted = efforts(ALL, arrived("l", "web"), spent, won("l", 3, "c", "p"));
        assertThat(converted.clients()).extracting(ClientEffort::clientId).containsExactly("c");
        assertThat(converted.minutesOnLeads()).isZero();
        var undone = efforts(
                ALL, arrived("l", "web"), spent, won("l", 3, "c", "p"), became("l", 4, LeadNow.State.QUALIFIED));
        assertThat(undone.minutesOnLeads()).isEqualTo(10);
    }

    @Test
    void takesTheTimeOfThoseWhoAreAskedForInThePeriod() {
        var facts = new Fact[] {effort("e1", "c", "anna", 30), effort("e2", "c", "bert", 7)};
        assertThat(efforts(ALL.ofOwner("bert"), facts).minutes()).isEqualTo(7);
        assertThat(efforts(ALL.within(Reach.of("anna")), facts).minutes()).isEqualTo(30);
        assertThat(efforts(ALL.ofTeam("north"), facts).minutes()).isEqualTo(30);
        assertThat(efforts(ALL.signed(DAY.plusDays(1), null), facts).minutes()).isZero();
        assertThat(efforts(ALL.signed(DAY, DAY), facts).minutes()).isEqualTo(37);
    }

    @Test
    void takesTheTimeOfTheKindOfClientsThatIsAskedFor() {
        var medical = new Client("m", Owner.NONE, new Traits("medical", "DE", 12), FactsFixture.BEGINNING);
        var facts = new Fact[] {medical, client("c"), effort("e1", "m", "anna", 30), effort("e2", "c", "anna", 7)};
        assertThat(efforts(ALL.ofKind(new Kind("medical", null, null, null)), facts)
                        .minutes())
                .isEqualTo(30);
        assertThat(efforts(ALL.ofKind(new Kind(null, null, Size.SMALL, null)), facts)
                        .minutes())
                .isEqualTo(30);
        assertThat(efforts(ALL.ofKind(new Kind(null, "FR", null, null)), facts).minutes())
                .isZero();
    }

    @Test
    void suggestsSomethingOnlyWhereAllTimeAndAllRevenueIsThere() {
        var facts = new Fact[] {
            project("p1", "rich", 9_000), effort("e1", "poor", "anna", 300), effort("e2", "rich", "anna", 10)
        };
        assertThat(suggestion(efforts(ALL, facts))).isEqualTo(Suggestion.PART_GENTLY);
        assertThat(suggestion(efforts(ALL.ofOwner("anna"), facts))).isNull();
        assertThat(suggestion(efforts(ALL.within(Reach.of("anna")), facts))).isNull();
        assertThat(suggestion(efforts(Scope.all("JPY"), facts))).isNull();
    }

    private static @Nullable Suggestion suggestion(Efforts efforts) {
        return efforts.suggestion(efforts.clients().getFirst());
    }

    @Test
    void lastsNoLongerThanUntilToday() {
        var year = ALL.signed(DAY, DAY.plusYears(1));
        assertThat(efforts(year, effort("e1", "c", "anna", 30)).months()).isBetween(0.9, 1.1);
    }

    @Test
    void setsTimeBesideRevenue() {
        var efforts = efforts(
                ALL.signed(DAY, DAY.plusMonths(1)),
                client("rich"),
                client("poor"),
                project("p1", "rich", 9_000),
                project("p2", "poor", 1_000),
                effort("e1", "rich", "anna", 100),
                effort("e2", "poor", "anna", 300));
        assertThat(efforts.clients())
                .containsExactly(
                        new ClientEffort(
                                "poor", 300, 400, BigInteger.valueOf(1_000), BigInteger.valueOf(10_000), false),
                        new ClientEffort(
                                "rich", 100, 400, BigInteger.valueOf(9_000), BigInteger.valueOf(10_000), false));
        assertThat(efforts.clients().getFirst().excessMinutes()).isEqualTo(260);
        assertThat(efforts.clients().getLast().excessMinutes()).isZero();
        assertThat(efforts.months()).isBetween(0.9, 1.1);
    }

    /** What was signed and spent stays; there is nothing left to be done about it. */
    @Test
    void suggestsNothingAboutWhoeverHasLeft() {
        var facts = new Fact[] {
            client("rich"),
            client("poor"),
            project("p1", "rich", 9_000),
            project("p2", "poor", 1_000),
            effort("e1", "rich", "anna", 100),
            effort("e2", "poor", "anna", 300),
            new ClientLeft("poor", DAY.plusDays(20), "price")
        };
        var before = efforts(ALL.signed(DAY, DAY.plusDays(19)), facts);
        assertThat(before.suggested()).extracting(ClientEffort::clientId).containsExactly("poor");
        var after = efforts(ALL.signed(DAY, DAY.plusDays(20)), facts);
        assertThat(after.suggested()).isEmpty();
        assertThat(after.clients())
                .extracting(client -> client.clientId() + " " + client.minutes() + " " + client.revenue())
                .containsExactly("poor 300 1000", "rich 100 9000");
        assertThat(after.revenue()).isEqualTo(BigInteger.valueOf(10_000));
    }

    private static Efforts efforts(Scope scope, Fact... facts) {
        var current = LeadFixture.current(facts);
        var organisation = new Organisation("EUR", ZoneOffset.UTC, Month.JANUARY);
        return new EffortFigures(
                        current,
                        RankingFixture.figures(current),
                        new MinutesPerExchange(Map.of("email", 10)),
                        organisation,
                        new North(),
                        Clock.fixed(after(30), ZoneOffset.UTC))
                .of(scope)
                .figure();
    }

    /** Anna alone is in the team north. */
    private record North() implements Colleagues {

        @Override
        public List<String> inTeamOf(String person) {
            return List.of(person);
        }

        @Override
        public List<String> inTeam(String teamId) {
            return List.of("anna");
        }

        @Override
        public List<String> inTeamsLedBy(String person) {
            return List.of();
        }
    }

    private static Effort effort(String id, String clientId, String person, int minutes) {
        return new Effort(id, clientId, new Owner(person, null), minutes, "visit", DAY);
    }

    private static FollowUp done(String id, Concerned about, int minutes) {
        return new FollowUp(id, about, "anna", FollowUp.State.DONE, after(0), minutes, after(0));
    }

    private static Exchange exchange(String id, Concerned about, String channel) {
        return new Exchange(id, about, channel, true, after(0), "anna");
    }
}
