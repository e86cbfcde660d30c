package org.clientele.lead.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimitsTests {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    private final RateLimits limits = new RateLimits(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    private static Form form(String formId, int perMinute, int perMinuteAndSender) {
        var form = new WebForm(
                "demo",
                "website",
                "spring",
                true,
                List.of("https://www.example.org"),
                "nickname",
                perMinute,
                perMinuteAndSender,
                null);
        return new Form(formId, "key", "mia", form);
    }

    @Test
    void letsOneSenderThroughSoOftenAMinute() {
        var form = form("a", 100, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(limits.count(form, "192.0.2.1")).isZero();
        }
        assertThat(limits.count(form, "192.0.2.1")).isEqualTo(Duration.ofSeconds(20));
        assertThat(limits.count(form, "192.0.2.2")).isZero();
        assertThat(limits.count(form("b", 100, 3), "192.0.2.1")).isZero();
        now = now.plusSeconds(20);
        assertThat(limits.count(form, "192.0.2.1")).isZero();
        assertThat(limits.count(form, "192.0.2.1")).isPositive();
    }

    @Test
    void letsAllSendersTogetherThroughSoOftenAMinute() {
        var form = form("a", 2, 2);
        assertThat(limits.count(form, "192.0.2.1")).isZero();
        assertThat(limits.count(form, "192.0.2.2")).isZero();
        assertThat(limits.count(form, "192.0.2.3")).isEqualTo(Duration.ofSeconds(30));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(limits.count(form, "192.0.2.3")).isZero();
    }

    @Test
    void goesByANewLimitAtOnce() {
        assertThat(limits.count(form("a", 100, 1), "192.0.2.1")).isZero();
        assertThat(limits.count(form("a", 100, 1), "192.0.2.1")).isPositive();
        assertThat(limits.count(form("a", 100, 5), "192.0.2.1")).isZero();
    }
}
