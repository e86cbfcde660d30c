package org.clientele.lead.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody's interest became a lead.
 *
 * @param at when it became one
 * @param clientId the client, or former client, that it is for, null if it may become a new one
 */
public record Capture(Origin origin, Instant at, @Nullable String clientId) {}
