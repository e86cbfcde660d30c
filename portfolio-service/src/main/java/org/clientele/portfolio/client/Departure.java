package org.clientele.portfolio.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a client left last.
 *
 * @param reason why, as a code of the list of reasons
 * @param leftOn the first day on which it was no client
 * @param comeback how it came back since; null while it has not
 */
public record Departure(
        String reason, LocalDate leftOn, @Nullable Comeback comeback) {

    /**
     * How a client that had left became one again.
     *
     * @param returnedOn the first day on which it was one again
     * @param projectId the project by which it did; null if somebody said so
     */
    public record Comeback(LocalDate returnedOn, @Nullable String projectId) {}

    static Departure of(String reason, LocalDate leftOn) {
        return new Departure(reason, leftOn, null);
    }

    Departure endedBy(Comeback back) {
        return new Departure(reason, leftOn, back);
    }

    /** Whether it came back by this project. */
    boolean isEndedBy(String projectId) {
        return comeback != null && projectId.equals(comeback.projectId());
    }
}
