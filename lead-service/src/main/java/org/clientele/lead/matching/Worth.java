package org.clientele.lead.matching;

/**
 * What a key's holder is worth.
 *
 * @param leadId the lead that this is said of: while the holder's lead is part of another one, that one
 * @param opening the one in which that lead was seen, 0 where there is none yet
 */
public record Worth(Holding holding, String leadId, long opening) {}
