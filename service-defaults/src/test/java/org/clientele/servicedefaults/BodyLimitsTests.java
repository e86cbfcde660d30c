package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BodyLimitsTests {

    private static final Duration STEP = Duration.ofSeconds(3);

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final BodyLimits limits = new BodyLimits(1_000, Duration.ofSeconds(30), new Watch());

    /** The time that passes as bytes come. */
    private final class Watch extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void takesWhatComesInTime() throws Exception {
        assertThat(limits.read(dribbled(10), -1)).hasSize(10);
    }

    @Test
    void refusesWhatStillComesWhenItsTimeIsOver() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limits.read(dribbled(11), -1))
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(408));
        assertThat(now).as("it waits no longer").isEqualTo(Instant.parse("2026-03-02T10:00:33Z"));
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
                now = available() == 0 ? now : now.plus(STEP);
                return super.read(target, offset, Math.min(1, length));
            }
        };
    }
}
