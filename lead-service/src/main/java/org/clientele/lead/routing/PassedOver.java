package org.clientele.lead.routing;

import org.clientele.servicedefaults.Code;

/** Somebody who was considered for a lead and did not get it. */
public record PassedOver(String salespersonId, Reason reason) {

    /** Why not. */
    public enum Reason {
        ABSENT,
        AT_CAPACITY,
        OUTSIDE_WORKING_HOURS,
        MORE_LEADS,
        NOT_THEIR_TURN;

        /** The name in events and answers. */
        public String code() {
            return Code.of(name());
        }
    }
}
