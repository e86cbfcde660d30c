package org.clientele.analytics.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestionTests {

    @Test
    void isMadeOfWhoeverTakesMoreThanTheyAreWorth() {
        assertThat(about(200, 1_000)).isEqualTo(Suggestion.REDUCE);
        assertThat(about(199, 1_000)).isNull();
        assertThat(about(500, 1_000)).isEqualTo(Suggestion.PART_GENTLY);
        assertThat(about(499, 1_000)).isEqualTo(Suggestion.REDUCE);
        assertThat(about(60, 0)).isEqualTo(Suggestion.PART_GENTLY);
    }

    @Test
    void isNotMadeOfWhoeverTakesLessThanAnHourAMonth() {
        assertThat(about(59, 0)).isNull();
    }

    @Test
    void isNotMadeOfWhoeverHasLeft() {
        assertThat(about(500, 0, false)).isEqualTo(Suggestion.PART_GENTLY);
        assertThat(about(500, 0, true)).isNull();
    }

    @Test
    void isMadeOfEverybodyWhoTakesTimeWhereThereIsNoRevenueAtAll() {
        var client = new ClientEffort("c", 60, 100, BigInteger.ZERO, BigInteger.ZERO, false);
        assertThat(Suggestion.about(client, 1)).isEqualTo(Suggestion.PART_GENTLY);
        assertThat(client.excessMinutes()).isEqualTo(60);
    }

    /** Of 1,000 minutes and a revenue of 10,000, in one month. */
    private static @Nullable Suggestion about(long minutes, long revenue) {
        return about(minutes, revenue, false);
    }

    private static @Nullable Suggestion about(long minutes, long revenue, boolean former) {
        var client =
                new ClientEffort("c", minutes, 1_000, BigInteger.valueOf(revenue), BigInteger.valueOf(10_000), former);
        return Suggestion.about(client, 1);
    }
}
