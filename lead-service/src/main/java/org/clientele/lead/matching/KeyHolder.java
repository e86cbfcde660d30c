package org.clientele.lead.matching;

/**
 * Who has a key: one lead in one of its openings. A lead that is reopened takes its keys anew under its next opening,
 * so a key that still names an earlier one is free for everybody. Each change that brings a new key is an opening too:
 * the number of the next one is that of the current one plus the version of the lead that was read, so it says which
 * version it was meant for.
 *
 * @param submissionId the submission that the lead comes from
 */
public record KeyHolder(String leadId, long opening, String submissionId) {

    /** Whether it is the same lead in the same opening or an earlier one. */
    public boolean isUpTo(KeyHolder other) {
        return leadId.equals(other.leadId) && opening <= other.opening;
    }
}
