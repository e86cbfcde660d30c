package org.clientele.lead.matching;

/** What a key's holder is worth. */
public enum Holding {
    /** Its lead is open: the key is its own. */
    OPEN,
    /** Its submission has no outcome yet. */
    UNDECIDED,
    /** Its lead shall have it from a change on that is still to be made. */
    CHANGING,
    /** Its lead is being reopened. */
    REOPENING,
    /** Its lead is being split off from another. */
    SPLITTING,
    /** Nothing will come of it any more: whoever wants the key takes it. */
    VOID
}
