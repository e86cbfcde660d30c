package org.clientele.wrong.time.orders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;

final class Orders {

    Instant called() {
        return Instant.now();
    }

    LocalDate inZone(ZoneId zone) {
        return LocalDate.now(zone);
    }

    Supplier<Instant> referred() {
        return Instant::now;
    }

    long counted() {
        return System.currentTimeMillis();
    }

    Instant behindAClock() {
        return Instant.now(Clock.systemUTC());
    }

    Supplier<Clock> laterBehindAClock() {
        return Clock::systemDefaultZone;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    static void main() {
        new Orders().injected(Clock.systemUTC());
    }

    Instant injected(Clock clock) {
        return Instant.now(clock);
    }
}
