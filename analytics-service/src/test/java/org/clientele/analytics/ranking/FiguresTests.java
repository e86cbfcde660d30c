package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.FactsFixture.signedBy;

import java.time.Instant;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.facts.InMemoryRecordedFacts;
import org.clientele.analytics.scope.Scope;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private static final Freshness FRESHNESS = FactsFixture.freshness(Instant.parse("2026-03-20T14:00:00Z"), 7);

    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();
    private final Figures figures = RankingFixture.figures(new CurrentFacts(recorded, () -> FRESHNESS));

    @Test
    void listsSalespeopleFromTheFactsThatAreRecordedNow() {
        record(project("p1", "c1", 10));
        assertThat(figures.salespeople(Scope.all("EUR")).figure().groups())
                .extracting(GroupRevenue::group)
                .containsExactly("anna");
        record(signedBy("bert", "south", project("p2", "c1", 20)));
        var people = figures.salespeople(Scope.all("EUR"));
        assertThat(people.freshness()).isEqualTo(FRESHNESS);
        assertThat(people.figure().groups()).extracting(GroupRevenue::group).containsExactly("bert", "anna");
    }

    private void record(Fact... facts) {
        recorded.record(facts);
        recorded.advance();
    }
}
