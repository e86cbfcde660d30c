package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CallerLimitsTests {

    private static final String ERP = "erp";
    private static final String SHOP = "shop";

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final CallerLimits limits = new CallerLimits(new CallerLimits.Settings(600, 4, 2), new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void letsOneCallerHaveSoManyItemsAMinute() {
        limits.countItems(ERP, 590);
        assertRefusedFor("1", () -> limits.countItems(ERP, 20));
        limits.countItems(SHOP, 600);

        now = now.plusSeconds(1);
        limits.countItems(ERP, 20);
    }

    @Test
    void countsNothingOfWhatItRefuses() {
        limits.countItems(ERP, 500);
        assertRefusedFor("40", () -> limits.countItems(ERP, 500));
        limits.countItems(ERP, 100);
    }

    @Test
    void takesMoreThanAMinuteHasForAWholeMinute() {
        limits.countItems(ERP, 500_000);
        assertRefusedFor("60", () -> limits.countItems(ERP, 500_000));
    }

    @Test
    void letsOneCallerHaveSoManyExportsAtOnce() {
        limits.beginExport(ERP);
        limits.beginExport(ERP);
        assertRefusedFor("5", () -> limits.beginExport(ERP));
        limits.beginExport(SHOP);

        limits.endExport(ERP);
        limits.beginExport(ERP);
    }

    @Test
    void letsOneCallerBeginSoManyExportsAMinute() {
        for (int export = 0; export < 4; export++) {
            limits.beginExport(ERP);
            limits.endExport(ERP);
        }
        assertRefusedFor("15", () -> limits.beginExport(ERP));
        assertRefusedFor("15", () -> limits.beginExport(ERP));
        assertRefusedFor("15", () -> limits.beginExport(ERP));

        now = now.plusSeconds(15);
        limits.beginExport(ERP);
    }

    @Test
    void areNeverNothing() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new CallerLimits.Settings(0, 1, 1))
                .withMessageContaining("clientele.http.limits");
    }

    private static void assertRefusedFor(String seconds, Runnable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode().value()).isEqualTo(429);
                    assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo(seconds);
                });
    }
}
