package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.facts;
import static org.clientele.analytics.facts.FactsFixture.in;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.FactsFixture.signedBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Test;

class OwnersTests {

    private static final Scope ALL = Scope.all("EUR");

    private final Facts facts = facts(
            client("c1"),
            client("c2"),
            signedBy("bert", "south", project("p1", "c1", 100)),
            signedBy("carl", "west", project("p2", "c1", 100)),
            project("p3", "c2", 10));

    @Test
    void areThoseWhoHaveAGroupOfRevenue() {
        assertThat(Owners.of(facts, ALL).people())
                .containsExactlyInAnyOrderElementsOf(groups(Dimension.SALESPERSON, ALL));
        assertThat(Owners.of(facts, ALL).teams()).containsExactlyInAnyOrderElementsOf(groups(Dimension.TEAM, ALL));
        var berts = ALL.within(Reach.of("bert"));
        assertThat(Owners.of(facts, berts).people())
                .containsExactly("bert")
                .containsExactlyElementsOf(groups(Dimension.SALESPERSON, berts));
        assertThat(Owners.of(facts, berts).teams())
                .containsExactly("south")
                .containsExactlyElementsOf(groups(Dimension.TEAM, berts));
    }

    @Test
    void areAlsoThoseWhoSoldInACurrencyWithoutARate() {
        var dollars = facts(in("USD", signedBy("bert", "south", project("p1", "c1", 100))));
        assertThat(Owners.of(dollars, ALL)).isEqualTo(new Owners(List.of("bert"), List.of("south")));
    }

    private List<String> groups(Dimension dimension, Scope scope) {
        return new ScopedRevenue(facts, facts.clients(), scope, (currency, day) -> Optional.empty(), ZoneOffset.UTC)
                .by(dimension).stream()
                        .map(GroupRevenue::group)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
