package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CutTests {

    @ParameterizedTest
    @EnumSource
    void hasABasisThatIsFoundByItsCode(Basis basis) {
        assertThat(Basis.of(basis.code())).hasValue(basis);
    }

    @Test
    void hasNoBasisOfAnotherWord() {
        assertThat(Basis.of("REVENUE_SHARE")).isEmpty();
        assertThat(Basis.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 50", "80, 79", "80, 101"})
    void refusesSharesThatMakeNoClasses(int a, int b) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cut(Basis.REVENUE_SHARE, a, b));
    }

    @Test
    void mayEndWhereSomebodySays() {
        assertThat(RankingTests.classes(new Cut(Basis.REVENUE_SHARE, 50, 100), 50, 30, 20))
                .isEqualTo("ABB");
        assertThat(RankingTests.classes(new Cut(Basis.CLIENT_SHARE, 50, 50), 4, 3, 2, 1))
                .isEqualTo("AACC");
    }
}
