package org.clientele.lead.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose lead it is and why.
 *
 * @param rule the rule that decided
 * @param candidates who could have got it, in the order of their turns
 */
public record Assignment(String salespersonId, @Nullable String teamId, Rule rule, List<String> candidates) {

    /** What decided. */
    public enum Rule {
        OWNER_GIVEN("owner-given"),
        ROUND_ROBIN("round-robin"),
        BY_HAND("by-hand");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        /** The name in events and answers. */
        public String code() {
            return code;
        }
    }
}
