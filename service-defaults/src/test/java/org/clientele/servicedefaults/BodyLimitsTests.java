package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import org.clientele.testkit.MovedClock;
import org.junit.jupiter.api.Test;

class BodyLimitsTests {

    private static final Duration STEP = Duration.ofSeconds(3);

    private final MovedClock clock = new MovedClock();
    private final BodyLimits limits = new BodyLimits(1_000, Duration.ofSeconds(30), clock);

    @Test
    void takesWhatComesInTime() throws Exception {
        assertThat(limits.read(dribbled(10), -1)).hasSize(10);
    }

    @Test
    void refusesWhatStillComesWhenItsTimeIsOver() {
        var begun = clock.instant();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limits.read(dribbled(11), -1))
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(408));
        assertThat(Duration.between(begun, clock.instant()))
                .as("it waits no longer")
                .isEqualTo(Duration.ofSeconds(33));
    }

    @Test
    void readsNothingOfWhatAnnouncesTooMuch() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limits.read(InputStream.nullInputStream(), 1_001))
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(413));
    }

    /** So many bytes, three seconds each. */
    private InputStream dribbled(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                clock.pass(available() == 0 ? Duration.ZERO : STEP);
                return super.read(target, offset, Math.min(1, length));
            }
        };
    }
}
