package org.clientele.local.crm;

import org.jspecify.annotations.Nullable;

/** What became of one row of the pipeline: the intake's outcome, then where its stage took the lead. */
record RowOutcome(
        Opportunity opportunity,
        String outcome,
        @Nullable String leadId,
        String became,
        @Nullable String clientId,
        @Nullable String projectId) {

    String line() {
        return String.join(
                ",",
                opportunity.id(),
                opportunity.stage().name(),
                outcome,
                text(leadId),
                became,
                text(clientId),
                text(projectId));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
