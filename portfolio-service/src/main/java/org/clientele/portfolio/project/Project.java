package org.clientele.portfolio.project;

import java.time.Instant;
import java.time.LocalDate;
import org.clientele.portfolio.client.By;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** What a client signed; {@code leadId} and {@code conversionId} are there if it came from a lead. */
public record Project(
        String projectId,
        String clientId,
        @Nullable String leadId,
        @Nullable String conversionId,
        @Nullable String salespersonId,
        @Nullable String teamId,
        Terms terms,
        Instant recordedAt,
        By by) {

    /** What was agreed; it does not end before it starts. */
    public record Terms(
            String title,
            Money value,
            String contractType,
            LocalDate signedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}
}
