package org.clientele.lead.lead;

/** The answers that make a lead worth a proposal. */
public record Qualification(String need, String budget, String authority, String timing) {}
