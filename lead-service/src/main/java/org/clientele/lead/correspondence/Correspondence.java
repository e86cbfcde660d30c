package org.clientele.lead.correspondence;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/**
 * One exchanged message, call, meeting or social touch.
 *
 * @param clientId the client that the lead had become by then, if it had
 * @param social the network and the kind of touch, for the channel {@code social}
 * @param participants who took part besides the author, as they are called
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
        @Nullable SocialTouch social,
        @Nullable List<String> participants,
        By by) {}
