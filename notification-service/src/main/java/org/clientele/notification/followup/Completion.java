package org.clientele.notification.followup;

import org.jspecify.annotations.Nullable;

/**
 * How a follow-up ended.
 *
 * @param outcome a code such as {@code reached}
 * @param minutes the effort it took
 */
public record Completion(
        String outcome, int minutes, @Nullable String nextFollowUpId) {}
