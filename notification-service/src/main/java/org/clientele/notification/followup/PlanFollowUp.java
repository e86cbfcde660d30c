package org.clientele.notification.followup;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a follow-up.
 *
 * @param zone that of the owner if absent
 */
public record PlanFollowUp(
        String id,
        String owner,
        Subject subject,
        String reason,
        @Nullable String note,
        LocalDateTime dueLocal,
        @Nullable ZoneId zone,
        By by,
        CommandKey key) {}
