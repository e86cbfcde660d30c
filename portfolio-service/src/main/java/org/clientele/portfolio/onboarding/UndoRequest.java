package org.clientele.portfolio.onboarding;

import java.time.Instant;
import org.clientele.portfolio.client.By;

/** Asks to undo what was done for a conversion. */
public record UndoRequest(
        String undoId,
        String conversionId,
        String leadId,
        String clientId,
        String projectId,
        Instant requestedAt,
        By by) {}
