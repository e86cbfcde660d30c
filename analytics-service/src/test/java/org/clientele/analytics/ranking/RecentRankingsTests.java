package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.project;

import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FactsFixture;
import org.junit.jupiter.api.Test;

class RecentRankingsTests {

    private final Facts facts = FactsFixture.facts(project("p1", "c1", 10));
    private final RecentRankings recent = new RecentRankings();

    @Test
    void givesTheSameRankingToTheSameQuestion() {
        assertThat(ofTeam(1)).isSameAs(ofTeam(1)).isNotSameAs(ofTeam(2));
    }

    @Test
    void ranksAnewWhenTheFactsHaveChanged() {
        var before = ofTeam(1);
        facts.keep(project("p2", "c2", 20), 1);
        assertThat(ofTeam(1)).isNotSameAs(before);
    }

    @Test
    void tellsOneCutFromTheOther() {
        var scope = Scope.all("EUR");
        assertThat(recent.of(facts, scope, Cut.CLIENT_SHARE)).isNotSameAs(recent.of(facts, scope, Cut.REVENUE_SHARE));
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
        return recent.of(facts, Scope.all("EUR").ofTeam("team" + number), Cut.REVENUE_SHARE);
    }
}
