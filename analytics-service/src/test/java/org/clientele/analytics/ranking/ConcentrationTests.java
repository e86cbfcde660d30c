package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.ranking.RankingTests.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConcentrationTests {

    @Test
    void isNothingWhereAllAreWorthTheSame() {
        var spread = ranking(Cut.REVENUE_SHARE, 5, 5, 5, 5).concentration();
        assertThat(spread.gini()).isEqualByComparingTo("0");
        assertThat(spread.hhi()).isEqualByComparingTo("0.25");
    }

    @Test
    void isNearlyOneWhereOneHasEverything() {
        var spread = ranking(Cut.REVENUE_SHARE, 0, 0, 0, 7).concentration();
        assertThat(spread.gini()).isEqualByComparingTo("0.75");
        assertThat(spread.hhi()).isEqualByComparingTo("1");
    }

    /** 1, 2, 3, 4: the mean difference of all pairs is 1.25, twice the mean is 5. */
    @Test
    void isHalfTheRelativeMeanDifference() {
        assertThat(ranking(Cut.REVENUE_SHARE, 4, 1, 3, 2).concentration().gini())
                .isEqualByComparingTo("0.25");
    }

    /** By the definition of Gini, over all pairs, which needs no order. */
    @Property
    void isTheSumOfAllDifferences(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 1_000) Long> revenues) {
        long differences = 0;
        long sum = revenues.stream().mapToLong(Long::longValue).sum();
        for (long one : revenues) {
            for (long other : revenues) {
                differences += Math.abs(one - other);
            }
        }
        var expected = sum == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(differences)
                        .divide(BigDecimal.valueOf(2L * revenues.size() * sum), 4, RoundingMode.HALF_UP);
        assertThat(ranking(
                                Cut.REVENUE_SHARE,
                                revenues.stream().mapToLong(Long::longValue).toArray())
                        .concentration()
                        .gini())
                .isEqualByComparingTo(expected);
    }

    @Test
    void saysWhatTheBestFifthIsWorthAndHowManyMakeFourFifths() {
        var ranking = ranking(Cut.REVENUE_SHARE, 50, 30, 10, 5, 3, 2);
        assertThat(ranking.topFifthShare()).isEqualByComparingTo("0.8");
        assertThat(ranking.clientsForFourFifths()).isEqualTo(2);
        assertThat(Arrays.asList(
                        ranking.cuts().getFirst().clients(),
                        ranking.cuts().getLast().clients()))
                .containsExactly(2, 4);
    }
}
