package org.clientele.servicepages.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FigureTests {

    private final Figure english = new Figure(Locale.ENGLISH);

    @Test
    void writesNumbersAsPeopleReadThem() {
        assertThat(english.count(12_345).text()).isEqualTo("12,345");
        assertThat(english.share(new BigDecimal("0.8015")).text()).isEqualTo("80.2%");
        assertThat(new Figure(Locale.FRENCH).count(12_345).text()).isEqualTo("12\u202f345");
    }

    @Test
    void leavesOutDecimalsThatAreNone() {
        assertThat(english.amount(BigInteger.valueOf(123_400), "EUR").text()).isEqualTo("€1,234");
        assertThat(english.amount(BigInteger.valueOf(123_450), "EUR").text()).isEqualTo("€1,234.50");
        assertThat(english.amount(BigInteger.valueOf(1_234), "JPY").value()).isEqualTo(new BigDecimal("1234"));
    }
}
