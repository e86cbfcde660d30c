package org.clientele.notification.reminder;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientele.notification.reminder.Entry.Outcome;
import org.springframework.stereotype.Component;

/** Counts for operators what became of attempts to deliver reminders, and what was given up. */
@Component
class CountedAttempts {

    private final Map<Outcome, Counter> counters;

    CountedAttempts(MeterRegistry meters) {
        counters = Arrays.stream(Outcome.values())
                .filter(CountedAttempts::isCounted)
                .collect(Collectors.toMap(Function.identity(), outcome -> counter(meters, outcome)));
    }

    private static boolean isCounted(Outcome outcome) {
        return switch (outcome) {
            case SENT, FAILED, NO_ADDRESS, GIVEN_UP -> true;
            case ATTEMPTED, UNKNOWN, NOT_OWED -> false;
        };
    }

    private static Counter counter(MeterRegistry meters, Outcome outcome) {
        return Counter.builder("clientele.reminder.attempts")
                .description("Attempts to deliver a reminder, by what became of them")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    void count(Outcome outcome) {
        Objects.requireNonNull(counters.get(outcome)).increment();
    }
}
