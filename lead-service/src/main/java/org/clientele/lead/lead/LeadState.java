package org.clientele.lead.lead;

/** Where a lead is on its way; what may be done with it follows from this. */
public enum LeadState {
    OPEN,
    QUALIFIED,
    CONVERTING,
    CONVERTED,
    LOST,
    /** Part of another lead until it is split off again. */
    MERGED,
    /** Taken back with the import that made it. */
    WITHDRAWN;

    /** Whether somebody still works on it, so that its e-mail address and phone number are its own. */
    public boolean isOpen() {
        return this == OPEN || this == QUALIFIED || this == CONVERTING;
    }

    /** Whether people may change it: not while it is being converted, and not after its end. */
    public boolean isEditable() {
        return this == OPEN || this == QUALIFIED;
    }
}
