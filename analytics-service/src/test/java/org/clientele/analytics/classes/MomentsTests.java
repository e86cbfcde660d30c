package org.clientele.analytics.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTests {

    private static final long A_CENTURY = 3_155_760_000L;

    @ParameterizedTest
    @CsvSource({
        "P1D, 2026-03-20T22:59:59Z, 2026-03-19T23:00:00Z",
        "P1D, 2026-03-20T23:00:00Z, 2026-03-20T23:00:00Z",
        "P7D, 2026-03-20T12:00:00Z, 2026-03-18T23:00:00Z",
        "PT6H, 2026-03-20T12:00:00Z, 2026-03-20T11:00:00Z",
        "PT1S, 2026-03-20T12:00:00.9Z, 2026-03-20T12:00:00Z",
    })
    void areCountedFromMidnightInTheZoneOfTheOrganisation(Duration every, Instant instant, Instant last) {
        assertThat(new Moments(every, ZoneId.of("Europe/Berlin")).lastBy(instant))
                .isEqualTo(last);
    }

    /** A day of 23 hours ends with a shorter part, one of 25 hours has one more. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T11:00:00Z, 2026-03-29T22:00:00Z, PT11H",
        "2026-10-25T10:00:00Z, 2026-10-25T22:00:00Z, PT12H",
        "2026-10-25T22:00:00Z, 2026-10-25T23:00:00Z, PT1H",
    })
    void beginAnewAtMidnightOfADayOnWhichClocksChange(Instant moment, Instant next, Duration apart) {
        var moments = new Moments(Duration.ofHours(12), ZoneId.of("Europe/Berlin"));
        assertThat(moments.after(moment)).isEqualTo(next).isEqualTo(moment.plus(apart));
        assertThat(moments.before(next)).isEqualTo(moment);
    }

    @Test
    void seeTheDayThatEndsWithThem() {
        var moments = new Moments(Duration.ofDays(1), ZoneId.of("Europe/Berlin"));
        assertThat(moments.dayBefore(Instant.parse("2026-03-20T23:00:00Z"))).isEqualTo("2026-03-20");
        assertThat(moments.dayBefore(Instant.parse("2026-03-20T23:00:01Z"))).isEqualTo("2026-03-21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-P1D", "PT7H", "PT36H", "PT25H"})
    void divideADayOrAreWholeDays(Duration every) {
        assertThatThrownBy(() -> new Moments(every, ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clientele.classes.every");
    }

    @Property
    void followOneAnother(
            @ForAll("moments") Moments moments, @ForAll @LongRange(min = -A_CENTURY, max = A_CENTURY) long second) {
        var instant = Instant.ofEpochSecond(second);
        var last = moments.lastBy(instant);
        var next = moments.after(last);
        assertThat(last).isBeforeOrEqualTo(instant).isEqualTo(moments.lastBy(last));
        assertThat(next).isAfter(instant).isEqualTo(moments.lastBy(next)).isEqualTo(moments.after(instant));
        assertThat(moments.before(next)).isEqualTo(last);
        assertThat(moments.dayBefore(next))
                .isBefore(LocalDate.ofInstant(next, moments.zone()).plusDays(1));
    }

    @Provide
    Arbitrary<Moments> moments() {
        var zones = Arbitraries.of("UTC", "Europe/Berlin", "America/Sao_Paulo", "Asia/Beirut", "Pacific/Apia")
                .map(ZoneId::of);
        return Arbitraries.of("P1D", "P2D", "P30D", "PT12H", "PT1H", "PT1M", "PT1S")
                .map(Duration::parse)
                .flatMap(every -> zones.map(zone -> new Moments(every, zone)));
    }
}
