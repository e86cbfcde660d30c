package org.clientele.portfolio.onboarding;

import org.clientele.eventdelivery.event.By;

/** Asks to undo what was done for a conversion. */
public record UndoRequest(String undoId, String conversionId, String leadId, String clientId, By by) {}
