package org.clientele.lead.lead;

import org.clientele.servicedefaults.Code;

/** The facts about leads that this service publishes and finds again in their history. */
public enum LeadFact {
    CAPTURED,
    SUBMISSION_ATTACHED,
    SUBMISSION_DETACHED,
    ASSIGNED,
    UNASSIGNED,
    SCORED,
    STEP_CHANGED,
    QUALIFIED,
    DETAILS_CHANGED,
    DETAILS_CHANGE_GIVEN_UP,
    LOST,
    REOPENED,
    REOPENING_REFUSED,
    CONVERSION_STARTED,
    CONVERTED,
    CONVERSION_REFUSED,
    CONVERSION_UNDO_STARTED,
    CONVERSION_UNDONE,
    CONVERSION_UNDO_REFUSED,
    MERGED,
    MERGED_INTO,
    SPLIT,
    SPLIT_OFF,
    WITHDRAWN;

    /** What its type says between {@code lead.} and the version. */
    public String what() {
        return Code.of(name());
    }

    /** Its type, such as {@code lead.step-changed.v1}. */
    public String type() {
        return "lead." + what() + ".v1";
    }
}
