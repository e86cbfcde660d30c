package org.clientele.analytics.segments;

import org.clientele.servicedefaults.Code;

/** Why a client enters or leaves a segment. */
public enum Why {
    /** What is known of the client, or of all others, is not what it was; or time has gone by. */
    CLIENT_CHANGED,
    /** The segment has another rule, which has not been told of all clients yet. */
    RULE_CHANGED,
    /** The segment is none any more. */
    SEGMENT_RETIRED;

    /** The name in events and answers. */
    public String code() {
        return Code.of(name());
    }
}
