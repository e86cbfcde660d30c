package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.scope.Scope;

/** Figures for tests. */
public final class RankingFixture {

    /** Nobody set any rates. */
    public static final Rates NO_RATES = currency -> new None();

    private RankingFixture() {}

    private record None() implements Rates.Into {

        @Override
        public Optional<BigDecimal> rate(String from, LocalDate day) {
            return Optional.empty();
        }
    }

    /** Everybody with a class, the best first. */
    static Map<ClientRevenue, ClientClass> classes(Ranking ranking) {
        var classes = new LinkedHashMap<ClientRevenue, ClientClass>();
        for (var clientClass : ClientClass.values()) {
            ranking.clients(clientClass, Integer.MAX_VALUE).forEach(client -> classes.put(client.place(), clientClass));
        }
        return classes;
    }

    public static Figures figures(CurrentFacts facts) {
        return new Figures(facts, NO_RATES, ZoneOffset.UTC);
    }

    static ScopedRevenue revenue(Facts facts, Scope scope) {
        return new ScopedRevenue(facts, facts.clients(), scope, NO_RATES.into(scope.currency()), ZoneOffset.UTC);
    }
}
