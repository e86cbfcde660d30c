package org.clientele.analytics.facts;

import org.jspecify.annotations.Nullable;

/** A current client and who looks after it. */
public record Client(
        String clientId,
        @Nullable String salespersonId,
        @Nullable String teamId) implements Fact {}
