package org.clientele.notification.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which follow-ups are looked for; what is absent does not matter.
 *
 * @param subjectIds any of them
 * @param from first due instant that is wanted
 * @param before first due instant that is not wanted any more
 * @param after where the page before ended
 */
public record FollowUpSearch(
        @Nullable String salespersonId,
        Subject.@Nullable Kind subjectKind,
        @Nullable List<String> subjectIds,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable FollowUpState state,
        @Nullable Position after,
        int limit) {

    /** A place in the order of due instants and ids. */
    public record Position(Instant dueAt, String id) {}
}
