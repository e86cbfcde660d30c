package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.project;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.Scope;
import org.junit.jupiter.api.Test;

class RecentRankingsTests {

    private static final Rates.Into RATES = (from, day) -> Optional.empty();

    private final Facts facts = FactsFixture.facts(project("p1", "c1", 10));
    private final RecentRankings recent = new RecentRankings((now, asked) ->
            Ranking.of(List.of(new ClientRevenue("c", BigInteger.valueOf(now.version()))), asked.cut()));

    @Test
    void givesTheSameRankingToTheSameQuestion() {
        assertThat(ofTeam(1)).isSameAs(ofTeam(1)).isNotSameAs(ofTeam(2));
    }

    @Test
    void ranksAnewWhenTheFactsHaveChanged() {
        var before = ofTeam(1);
        facts.keep(FactsFixture.version(project("p2", "c2", 20), 1));
        assertThat(ofTeam(1)).isNotSameAs(before);
    }

    @Test
    void tellsOneCutFromTheOther() {
        assertThat(ranking(Scope.all("EUR"), Cut.CLIENT_SHARE, RATES))
                .isNotSameAs(ranking(Scope.all("EUR"), Cut.REVENUE_SHARE, RATES));
    }

    @Test
    void ranksAnewWhenRatesHaveChanged() {
        assertThat(ranking(Scope.all("EUR"), Cut.CLIENT_SHARE, RATES))
                .isNotSameAs(ranking(Scope.all("EUR"), Cut.CLIENT_SHARE, (from, day) -> Optional.empty()));
    }

    /** What is told late about the past changes no version of what is so now. */
    @Test
    void ranksAnewWhatWasKnownEarlier() {
        var then = Scope.all("EUR").at(new Moment(null, FactsFixture.BEGINNING));
        assertThat(ranking(then, Cut.CLIENT_SHARE, RATES)).isNotSameAs(ranking(then, Cut.CLIENT_SHARE, RATES));
    }

    @Test
    void keepsTheLastFew() {
        var rankings = ofTeams(1, RecentRankings.MOST);
        assertThat(ofTeams(1, RecentRankings.MOST)).isEqualTo(rankings);
    }

    @Test
    void forgetsTheOneThatNobodyHasAskedForForLongest() {
        var rankings = ofTeams(1, RecentRankings.MOST);
        assertThat(ofTeam(1)).isSameAs(rankings.get(0));
        ofTeam(RecentRankings.MOST + 1);
        assertThat(ofTeam(1)).isSameAs(rankings.get(0));
        assertThat(ofTeam(3)).isSameAs(rankings.get(2));
        assertThat(ofTeam(2)).isNotSameAs(rankings.get(1));
    }

    private List<Ranking> ofTeams(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(this::ofTeam).toList();
    }

    private Ranking ofTeam(int number) {
        return ranking(Scope.all("EUR").ofTeam("team" + number), Cut.REVENUE_SHARE, RATES);
    }

    private Ranking ranking(Scope scope, Cut cut, Rates.Into rates) {
        return recent.of(facts, new RecentRankings.Question(facts.version(), scope, cut, rates));
    }
}
