package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Test;

class ScopeTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-20");

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        var all = Scope.all("EUR");
        assertThatIllegalArgumentException().isThrownBy(() -> all.signed(DAY, DAY.minusDays(1)));
    }

    @Test
    void mayBeASingleDayOrOpenAtEitherEnd() {
        var all = Scope.all("EUR");
        assertThat(all.signed(DAY, DAY)).isEqualTo(new Scope(DAY, DAY, null, null, Reach.EVERYBODY, "EUR"));
        assertThat(all.signed(DAY, null)).isEqualTo(new Scope(DAY, null, null, null, Reach.EVERYBODY, "EUR"));
        assertThat(all.signed(null, DAY)).isEqualTo(new Scope(null, DAY, null, null, Reach.EVERYBODY, "EUR"));
    }
}
