package org.clientele.analytics.scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What figures are about: their currency, their days, from when they are seen, and what they leave out. */
public record About(
        String currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate on,
        @Nullable Instant asOf,
        String revenueBy,
        List<NotCountedAnswer> notCounted) {

    /** What is in scope and has no rate. */
    public record NotCountedAnswer(String currency, int projects, Amount value) {

        public static NotCountedAnswer of(NotCounted missing) {
            return new NotCountedAnswer(
                    missing.currency(), missing.projects(), new Amount(missing.amount(), missing.currency()));
        }
    }

    public static About of(Scope scope, List<NotCounted> missing) {
        return new About(
                scope.currency(),
                scope.period().from(),
                scope.period().to(),
                scope.moment().on(),
                scope.moment().asOf(),
                scope.recognition().code(),
                missing.stream().map(NotCountedAnswer::of).toList());
    }
}
