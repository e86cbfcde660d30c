package org.clientele.lead.routing;

import java.util.List;
import org.clientele.servicedefaults.Code;

/** What became of a lead that was to be routed. */
public sealed interface Routing {

    /** Somebody has it. */
    record Assigned(Assignment assignment) implements Routing {}

    /**
     * Nobody has it, and it waits.
     *
     * @param ruleVersion the version of the rules that found nobody
     * @param passedOver who would have got it but for these reasons; at most {@link Assignment#MOST_NAMED}
     */
    record Unassigned(Reason reason, int ruleVersion, List<PassedOver> passedOver) implements Routing {

        /** Why nobody has it. */
        public enum Reason {
            NO_RULE_MATCHES,
            NOBODY_AVAILABLE,
            NO_SALESPEOPLE;

            /** The name in events and answers. */
            public String code() {
                return Code.of(name());
            }
        }
    }
}
