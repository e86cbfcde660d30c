package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Local times on the days when the clocks change. */
class DueTimeTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void movesATimeThatTheClocksSkipForward() {
        var skipped = new DueTime(LocalDateTime.parse("2026-03-29T02:30"), BERLIN);
        assertThat(skipped.instant()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void meansTheFirstOfATimeThatTheClocksShowTwice() {
        var twice = new DueTime(LocalDateTime.parse("2026-10-25T02:30"), BERLIN);
        assertThat(twice.instant()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void keepsTheLocalTimeAcrossTheChange() {
        assertThat(new DueTime(LocalDateTime.parse("2026-03-28T09:00"), BERLIN).instant())
                .isEqualTo(Instant.parse("2026-03-28T08:00:00Z"));
        assertThat(new DueTime(LocalDateTime.parse("2026-03-29T09:00"), BERLIN).instant())
                .isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
    }

    /** As the contract of the facts says it: a clock on the wall shows no parts of a second. */
    @Test
    void isAWholeSecondWheneverTheWorkBegan() {
        var due = DueTime.at(Instant.parse("2026-03-02T08:15:07.123456Z"), BERLIN);
        assertThat(due.local()).isEqualTo(LocalDateTime.parse("2026-03-02T09:15:07"));
        assertThat(due.instant()).isEqualTo(Instant.parse("2026-03-02T08:15:07Z"));
    }
}
