package org.clientele.lead.matching;

/**
 * Who has a key: one lead in one of its openings. A lead that is reopened takes its keys anew under its next opening,
 * so a key that still names an earlier one is free for everybody.
 *
 * @param submissionId the submission that the lead comes from
 */
public record KeyHolder(String leadId, long opening, String submissionId) {}
