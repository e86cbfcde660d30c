package org.clientele.analytics.ranking.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.ranking.ClassTotal;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Amount;
import org.clientele.analytics.scope.Scope;

/**
 * How many clients are A, B and C and what they are worth; always all three, in this order. Those that left are in none
 * of them: with what they signed the classes add up to all revenue.
 */
record ClassesAnswer(
        Freshness freshness,
        @JsonUnwrapped About about,
        String by,
        int a,
        int b,
        int clients,
        int clientsWithoutRevenue,
        Amount revenue,
        List<ClassAnswer> classes,
        FormerAnswer former) {

    /** Shares are of 1, with four decimals. */
    record ClassAnswer(
            @JsonProperty("class") ClientClass clientClass,
            int clients,
            Amount revenue,
            BigDecimal clientShare,
            BigDecimal revenueShare) {

        static ClassAnswer of(ClassTotal total, String currency) {
            return new ClassAnswer(
                    total.clientClass(),
                    total.clients(),
                    new Amount(total.revenue(), currency),
                    total.clientShare(),
                    total.revenueShare());
        }
    }

    /** Clients that signed and have left. */
    record FormerAnswer(int clients, Amount revenue) {}

    static ClassesAnswer of(Dated<Ranking> dated, Scope scope, Cut cut) {
        var ranking = dated.figure();
        return new ClassesAnswer(
                dated.freshness(),
                About.of(scope, ranking.notCounted()),
                cut.code(),
                cut.a(),
                cut.b(),
                ranking.clients(),
                ranking.withoutRevenue(),
                new Amount(ranking.revenue(), scope.currency()),
                ranking.classes().stream()
                        .map(total -> ClassAnswer.of(total, scope.currency()))
                        .toList(),
                new FormerAnswer(ranking.formerClients(), new Amount(ranking.formerRevenue(), scope.currency())));
    }
}
