package org.clientele.portfolio.onboarding;

import java.time.Instant;
import java.util.Objects;
import org.clientele.portfolio.client.By;

/** Asks to undo what was done for a conversion. */
public record UndoRequest(
        String undoId,
        String conversionId,
        String leadId,
        String clientId,
        String projectId,
        Instant requestedAt,
        By by) {

    public UndoRequest {
        Objects.requireNonNull(undoId, "undoId is missing");
        Objects.requireNonNull(conversionId, "conversionId is missing");
        Objects.requireNonNull(leadId, "leadId is missing");
        Objects.requireNonNull(clientId, "clientId is missing");
        Objects.requireNonNull(projectId, "projectId is missing");
        Objects.requireNonNull(requestedAt, "requestedAt is missing");
        Objects.requireNonNull(by, "by is missing");
    }
}
