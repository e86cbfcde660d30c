package org.clientele.lead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What amounts are worth in minor units. */
class AmountsTests {

    @Test
    void readsAmountsAsTheMappingSays() {
        assertThat(Amounts.DECIMAL_POINT.minorUnits("4,000.50", "EUR")).contains(400_050L);
        assertThat(Amounts.DECIMAL_COMMA.minorUnits("4.000,50", "EUR")).contains(400_050L);
        assertThat(Amounts.DECIMAL_COMMA.minorUnits("4.000", "EUR")).contains(400_000L);
        assertThat(Amounts.DECIMAL_POINT.minorUnits("4.000", "EUR")).contains(400L);
        assertThat(Amounts.MINOR_UNITS.minorUnits("4000", "EUR")).contains(4_000L);
        assertThat(Amounts.DECIMAL_POINT.minorUnits("4000", "JPY")).contains(4_000L);
        assertThat(Amounts.DECIMAL_POINT.minorUnits("-1", "EUR")).contains(-100L);
    }

    @Test
    void readsNothingElse() {
        assertThat(Amounts.DECIMAL_POINT.minorUnits("4.000,50", "EUR")).isEmpty();
        assertThat(Amounts.DECIMAL_POINT.minorUnits("0.005", "EUR")).isEmpty();
        assertThat(Amounts.MINOR_UNITS.minorUnits("4000.50", "EUR")).isEmpty();
        assertThat(Amounts.MINOR_UNITS.minorUnits("9".repeat(30), "EUR")).isEmpty();
        assertThat(Amounts.DECIMAL_POINT.minorUnits("1e9", "EUR")).isEmpty();
        assertThatThrownBy(() -> Amounts.DECIMAL_POINT.minorUnits("1", "ABC")).isInstanceOf(InvalidRowException.class);
    }
}
