package org.clientele.portfolio.client;

import org.jspecify.annotations.Nullable;

/** Who looks after a client, sold a project or spent time on it, and in which team, as far as it is known. */
public record Owner(
        @Nullable String salespersonId, @Nullable String teamId) {

    public static final Owner NONE = new Owner(null, null);
}
