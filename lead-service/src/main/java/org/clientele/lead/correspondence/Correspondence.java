package org.clientele.lead.correspondence;

import java.time.Instant;
import org.clientele.lead.pipeline.By;
import org.jspecify.annotations.Nullable;

/**
 * One exchanged message, call, meeting or social touch.
 *
 * @param clientId the client that the lead had become by then, if it had
 * @param at when it took place
 */
public record Correspondence(
        String correspondenceId,
        String leadId,
        @Nullable String clientId,
        String channel,
        String direction,
        Instant at,
        @Nullable String subject,
        @Nullable String text,
        By by) {}
