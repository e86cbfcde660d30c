package org.clientele.analytics.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.classes.FindingFixture.midnight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.clientele.eventdelivery.background.Pace;
import org.junit.jupiter.api.Test;

class TakingMomentsRegularlyTests {

    private final ToldInTime time = new ToldInTime();

    @Test
    void goesOnAtOnceAfterAMomentAndRestsUntilTheNext() {
        var settled = midnight(1).plus(ToldInTime.SETTLING);
        time.until(settled.minusSeconds(86_400 - 5));
        assertThat(pass(settled.minusSeconds(5))).isEqualTo(Pace.again());
        assertThat(pass(settled.minusSeconds(5))).isEqualTo(Pace.rest(Duration.ofSeconds(5)));
        assertThat(pass(settled.minusSeconds(3_600))).isEqualTo(Pace.rest(Pace.LONGEST));
    }

    @Test
    void looksAgainInASecondWhileTheLogIsNotReadSoFar() {
        time.until(midnight(1), midnight(0));
        assertThat(pass(midnight(1))).isEqualTo(Pace.pause(Duration.ofSeconds(1)));
    }

    private Pace pass(Instant now) {
        return new TakingMomentsRegularly(time.instance(), Clock.fixed(now, ZoneOffset.UTC)).pass();
    }
}
