package org.clientele.lead.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private static Sending from(String address) {
        return new Sending("key", Sender.at(address), false);
    }

    @Test
    void letsOneSenderThroughSoOftenAMinute() {
        var three = new Limits(100, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(limits.count(from("192.0.2.1"), three)).isZero();
        }
        assertThat(limits.count(from("192.0.2.1"), three)).isEqualTo(Duration.ofSeconds(20));
        assertThat(limits.count(from("192.0.2.2"), three)).isZero();
        assertThat(limits.count(new Sending("other", Sender.at("192.0.2.1"), false), three))
                .isZero();
        now = now.plusSeconds(20);
        assertThat(limits.count(from("192.0.2.1"), three)).isZero();
        assertThat(limits.count(from("192.0.2.1"), three)).isPositive();
    }

    @Test
    void takesTheNetworkOfAnIpv6AddressForOneSender() {
        var one = new Limits(100, 1);
        assertThat(limits.count(from("2001:db8:1:2::1"), one)).isZero();
        assertThat(limits.count(from("2001:db8:1:2:ffff:0:0:1"), one)).isPositive();
        assertThat(limits.count(from("2001:db8:1:3::1"), one)).isZero();
    }

    @Test
    void letsAllSendersTogetherThroughSoOftenAMinute() {
        var two = new Limits(2, 2);
        assertThat(limits.count(from("192.0.2.1"), two)).isZero();
        assertThat(limits.count(from("192.0.2.2"), two)).isZero();
        assertThat(limits.count(from("192.0.2.3"), two)).isEqualTo(Duration.ofSeconds(30));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(limits.count(from("192.0.2.3"), two)).isZero();
    }

    @Test
    void countsWhatBrowsersAskBeforehandByItself() {
        var asked = new Sending("key", Sender.at("192.0.2.1"), true);
        assertThat(limits.count(asked, new Limits(1, 1))).isZero();
        assertThat(limits.count(from("192.0.2.1"), new Limits(1, 1))).isZero();
        assertThat(limits.count(asked, new Limits(1, 1))).isPositive();
    }

    @Test
    void goesByANewLimitAtOnce() {
        assertThat(limits.count(from("192.0.2.1"), new Limits(100, 1))).isZero();
        assertThat(limits.count(from("192.0.2.1"), new Limits(100, 1))).isPositive();
        assertThat(limits.count(from("192.0.2.1"), new Limits(100, 5))).isZero();
    }
}
