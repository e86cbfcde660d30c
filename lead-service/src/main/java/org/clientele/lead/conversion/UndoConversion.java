package org.clientele.lead.conversion;

import org.clientele.lead.lead.LeadCommand;

/** Takes a conversion back, for a reason in somebody's words. */
public record UndoConversion(LeadCommand command, String reason) {}
