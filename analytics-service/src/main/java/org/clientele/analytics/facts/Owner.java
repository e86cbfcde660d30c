package org.clientele.analytics.facts;

import org.jspecify.annotations.Nullable;

/** Whose something is: a salesperson and the team that they were in; either may be unknown. */
public record Owner(
        @Nullable String salespersonId, @Nullable String teamId) {

    public static final Owner NONE = new Owner(null, null);
}
