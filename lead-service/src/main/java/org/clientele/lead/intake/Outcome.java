package org.clientele.lead.intake;

/** What became of a submission. */
public enum Outcome {
    /** It is in the ledger; the outcome follows. */
    RECEIVED,
    /** A new lead. */
    ACCEPTED,
    /** Part of an open lead. */
    ATTACHED,
    /** Nothing, for a reason that is kept with it. */
    REJECTED,
    /** Taken back with the import that brought it. */
    WITHDRAWN
}
