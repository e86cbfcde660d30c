package org.clientele.lead.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.Instant;
import org.clientele.servicedefaults.Code;
import org.jspecify.annotations.Nullable;

/**
 * A named value that a lead has while a condition holds.
 *
 * @param name what it is called in the explanation, for example {@code asked-for-a-demo}
 * @param points what it adds; negative ones take away
 * @param halfLifeDays after how many days without interest it is worth half; null if it stays
 */
public record ScoringRule(
        @NotNull @Pattern(regexp = Code.PATTERN, message = Code.RULE)
        String name,

        @Min(-1_000) @Max(1_000) int points,
        @Nullable @Positive @Max(3_650) Integer halfLifeDays,
        @NotNull @Valid ScoringCondition when) {

    private static final double SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    /**
     * The points by now: exponential decay with the half-life, rounded to the nearest whole point.
     *
     * @param interestAt when interest was last shown
     */
    int pointsAt(Instant now, Instant interestAt) {
        if (halfLifeDays == null) {
            return points;
        }
        var days = Math.max(0, Duration.between(interestAt, now).toSeconds() / SECONDS_OF_A_DAY);
        return Math.toIntExact(Math.round(points * Math.pow(0.5, days / halfLifeDays)));
    }
}
