package org.clientele.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.ranking.SignedByClient;
import org.clientele.analytics.scope.Scope;

/** Whatever was signed, the scores are those of an account that is kept in lists, one value after the other. */
class RfmLawsTests {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    record Signature(String client, int day, long amount) {}

    @Property(tries = 300)
    void areThoseOfAnIndependentAccount(@ForAll("signatures") List<Signature> signatures) {
        var byClient = signatures.stream()
                .collect(Collectors.groupingBy(Signature::client, TreeMap::new, Collectors.toList()));
        var recency = scores(
                byClient,
                all -> all.stream()
                        .map(one -> BigDecimal.valueOf(one.day()))
                        .max(BigDecimal::compareTo)
                        .orElseThrow());
        var frequency = scores(byClient, all -> new BigDecimal(all.size()));
        var monetary = scores(
                byClient,
                all -> all.stream()
                        .map(one -> BigDecimal.valueOf(one.amount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        var expected = new TreeMap<String, String>();
        byClient.keySet()
                .forEach(client -> expected.put(
                        client, recency.get(client) + "-" + frequency.get(client) + "-" + monetary.get(client)));
        assertThat(found(signatures)).isEqualTo(expected);
    }

    /** Five times the share of the clients that are worse, rounded down, and one more. */
    private static Map<String, Integer> scores(
            Map<String, List<Signature>> byClient, Function<List<Signature>, BigDecimal> value) {
        var values = new ArrayList<BigDecimal>();
        byClient.values().forEach(all -> values.add(value.apply(all)));
        Collections.sort(values);
        var clients = new BigDecimal(values.size());
        return byClient.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new BigDecimal(values.indexOf(value.apply(entry.getValue())) * 5)
                                        .divide(clients, 0, RoundingMode.FLOOR)
                                        .intValueExact()
                                + 1));
    }

    private static Map<String, String> found(List<Signature> signatures) {
        return scores(signatures).clients(cell -> true, null, 1_000).stream()
                .collect(Collectors.toMap(
                        ScoredClient::clientId, client -> client.cell().code()));
    }

    private static RfmScores scores(List<Signature> signatures) {
        var facts = new Facts();
        for (int at = 0; at < signatures.size(); at++) {
            var one = signatures.get(at);
            var day = FIRST.plusDays(one.day()).toString();
            facts.keep(FactsFixture.version(FactsFixture.project("p" + at, one.client(), one.amount(), day), 1));
        }
        var signed = SignedByClient.of(facts, Scope.all("EUR"), RankingFixture.NO_RATES.into("EUR"));
        return new RfmScores(signed, FIRST.plusDays(100));
    }

    /** Page by page it is the same list, whatever is left of what a page ended with. */
    @Property(tries = 200)
    void listTheSamePageByPage(
            @ForAll("signatures") List<Signature> signatures, @ForAll @IntRange(min = 1, max = 9) int limit) {
        var scores = scores(signatures);
        var all = scores.clients(cell -> true, null, 1_000);
        var pages = new ArrayList<ScoredClient>();
        var page = scores.clients(cell -> true, null, limit);
        while (!page.isEmpty()) {
            pages.addAll(page);
            page = scores.clients(cell -> true, page.getLast().place(), limit);
        }
        assertThat(pages).isEqualTo(all);
        assertThat(all)
                .isSortedAccordingTo(
                        Comparator.comparing(ScoredClient::revenue).reversed().thenComparing(ScoredClient::clientId));
    }

    @Provide
    Arbitrary<List<Signature>> signatures() {
        var client = Arbitraries.integers().between(0, 30).map(number -> "c" + number);
        var amount = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 20), Arbitraries.longs().between(0, Long.MAX_VALUE));
        return Combinators.combine(client, Arbitraries.integers().between(0, 40), amount)
                .as(Signature::new)
                .list()
                .ofMaxSize(80);
    }
}
