package org.clientele.analytics.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
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
        assertThat(all.signed(DAY, DAY).period()).isEqualTo(new Period(DAY, DAY));
        assertThat(all.signed(DAY, null).period()).isEqualTo(new Period(DAY, null));
        assertThat(all.signed(null, DAY).period()).isEqualTo(new Period(null, DAY));
    }

    @Test
    void endsWithTheDayFromWhichItIsSeen() {
        var seen = Scope.all("EUR").at(new Moment(DAY, null));
        assertThat(seen.days()).isEqualTo(new Period(null, DAY));
        assertThat(seen.signed(null, DAY.minusDays(1)).days()).isEqualTo(new Period(null, DAY.minusDays(1)));
        assertThat(seen.signed(DAY, DAY.plusDays(1)).days()).isEqualTo(new Period(DAY, DAY));
        assertThat(seen.signed(DAY.plusDays(1), null).isBeforeItsPeriod()).isTrue();
        assertThat(seen.signed(DAY, null).isBeforeItsPeriod()).isFalse();
    }
}
