package org.clientele.portfolio.correspondence;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/** One exchanged message, call, meeting or social touch with a lead or a client. */
public record Correspondence(
        String correspondenceId,
        @Nullable String leadId,
        @Nullable String clientId,
        String channel,
        String direction,
        Instant at,
        @Nullable String subject,
        @Nullable String text,
        @Nullable SocialTouch social,
        @Nullable List<String> participants,
        By by) {}
