package org.clientele.local.crm;

import org.jspecify.annotations.Nullable;

/** An opportunity with the outcome that the intake gave its submission. */
record Submitted(
        Opportunity opportunity, String outcome, @Nullable String leadId) {}
