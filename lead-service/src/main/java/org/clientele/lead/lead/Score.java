package org.clientele.lead.lead;

import java.util.List;

/**
 * How promising a lead is.
 *
 * @param points the sum of its reasons
 * @param rulesVersion the version of the rules that gave it
 */
public record Score(int points, long rulesVersion, List<Reason> reasons) {

    /** What a rule gave: its name and its points as they are by now, never zero. */
    public record Reason(String rule, int points) {

        /** For people: {@code +20 asked-for-a-demo}. */
        public String text() {
            return "%+d %s".formatted(points, rule);
        }
    }
}
