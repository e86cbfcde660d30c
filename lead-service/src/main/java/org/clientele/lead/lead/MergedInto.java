package org.clientele.lead.lead;

/**
 * The lead that a lead went into.
 *
 * @param before the state that it has again when it is split off
 */
public record MergedInto(String mergeId, String leadId, LeadState before) {}
