package org.clientele.lead.matching;

/**
 * What a key's holder is worth.
 *
 * @param leadId the lead that this is said of: while the holder's lead is part of another one, that one
 */
public record Worth(Holding holding, String leadId) {}
