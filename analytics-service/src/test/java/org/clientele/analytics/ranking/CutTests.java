package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CutTests {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(Cut cut) {
        assertThat(Cut.of(cut.code())).hasValue(cut);
    }

    @Test
    void isNotFoundByAnotherWord() {
        assertThat(Cut.of("REVENUE_SHARE")).isEmpty();
        assertThat(Cut.of("")).isEmpty();
    }
}
