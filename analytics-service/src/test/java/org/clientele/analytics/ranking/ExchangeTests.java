package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.facts;
import static org.clientele.analytics.facts.FactsFixture.in;
import static org.clientele.analytics.facts.FactsFixture.project;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Optional;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.analytics.scope.Scope;
import org.junit.jupiter.api.Test;

/** Several currencies in one figure. */
class ExchangeTests {

    /** A franc is worth 1.05 euros from March on, 100 yen are worth 0.625 euros. */
    private static final Rates.Into RATES = (from, day) -> switch (from) {
        case "CHF" ->
            day.isBefore(LocalDate.parse("2026-03-01")) ? Optional.empty() : Optional.of(new BigDecimal("1.05"));
        case "JPY" -> Optional.of(new BigDecimal("0.00625"));
        default -> Optional.empty();
    };

    @Test
    void countsWhatIsInAnotherCurrencyByTheRateOfTheDayOfSigning() {
        assertThat(euros(facts(project("p1", "c", 100), in("CHF", project("p2", "c", 1_000)))))
                .isEqualTo(1_150);
    }

    @Test
    void knowsHowManyMinorUnitsACurrencyHas() {
        assertThat(euros(facts(in("JPY", project("p", "c", 1_000))))).isEqualTo(625);
    }

    @Test
    void roundsHalvesToTheEvenMinorUnit() {
        assertThat(euros(facts(in("CHF", project("p", "c", 10))))).isEqualTo(10);
        assertThat(euros(facts(in("CHF", project("p", "c", 30))))).isEqualTo(32);
    }

    @Test
    void listsWhatHasNoRateAndCountsNoneOfIt() {
        var revenue = revenue(facts(
                in("CHF", project("p1", "c", 10, "2026-02-28")),
                in("CHF", project("p2", "c", 20, "2026-02-27")),
                in("USD", project("p3", "d", 30))));
        assertThat(revenue.byClient().sums().membersWithout(new BitSet())).isEmpty();
        assertThat(revenue.notCounted())
                .containsExactly(
                        new NotCounted("CHF", 2, BigInteger.valueOf(30)),
                        new NotCounted("USD", 1, BigInteger.valueOf(30)));
    }

    @Test
    void countsNothingThatIsMoreThanALongInTheOtherCurrency() {
        var revenue = revenue(facts(in("CHF", project("p1", "c", Long.MAX_VALUE))));
        assertThat(revenue.byClient().sums().membersWithout(new BitSet())).isEmpty();
        assertThat(revenue.notCounted()).hasSize(1);
    }

    private static long euros(Facts facts) {
        var sums = revenue(facts).byClient().sums();
        return sums.revenue(sums.membersWithout(new BitSet())[0]).longValueExact();
    }

    private static ScopedRevenue revenue(Facts facts) {
        return new ScopedRevenue(facts, facts.clients(), Scope.all("EUR"), RATES, ZoneOffset.UTC);
    }
}
