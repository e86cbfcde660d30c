package org.clientele.lead.matching;

/** What came of wanting the keys of a lead. */
public sealed interface Claim {

    /** All of them are the lead's. */
    record Granted() implements Claim {}

    /** One of them is an open lead's, in this opening of it. */
    record HeldBy(String leadId, long opening) implements Claim {}

    /** One of them is somebody's of whom it is not decided yet whether there will be a lead. */
    record Waiting(KeyHolder behind, Worth worth) implements Claim {}
}
