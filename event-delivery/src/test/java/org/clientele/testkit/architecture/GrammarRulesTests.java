package org.clientele.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that name event delivery's types meet services that break them, here where those types are known. */
class GrammarRulesTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "published, only events knows published and read records, PublishingOrders, ReadingOrders, ReadingOrders",
        "decided, a store decides nothing, DecidingOrders, BeginningOrders, FoldingOrders"
    })
    void namesEveryCulpritAndNobodyElse(String service, String rule, String first, String second, String third) {
        var breaches =
                new ArchitectureRules("org.clientele.wrong." + service, any -> true, any -> true).breachesInService();
        assertThat(breaches)
                .allMatch(breach -> breach.startsWith(rule + ": "))
                .noneMatch(breach -> breach.contains("OrderFacts"));
        assertThat(List.of(first, second, third))
                .allMatch(culprit -> breaches.stream().anyMatch(breach -> breach.contains(culprit)));
    }
}
