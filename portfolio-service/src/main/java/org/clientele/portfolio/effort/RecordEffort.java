package org.clientele.portfolio.effort;

import org.clientele.eventdelivery.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says what was done for a client.
 *
 * @param salespersonId who did it; null for whoever says so
 */
public record RecordEffort(
        String effortId, String clientId, @Nullable String salespersonId, Effort.Work work, CommandKey key) {}
