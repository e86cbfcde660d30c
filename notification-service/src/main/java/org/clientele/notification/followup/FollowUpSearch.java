package org.clientele.notification.followup;

import java.time.Instant;
import java.util.List;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Which follow-ups are looked for; what is absent does not matter.
 *
 * @param reach who owes them
 * @param subjectIds any of them
 * @param from first due instant that is wanted
 * @param before first due instant that is not wanted any more
 */
public record FollowUpSearch(
        Reach reach,
        Subject.@Nullable Kind subjectKind,
        @Nullable List<String> subjectIds,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable FollowUpState state) {

    /** Nothing matters: all follow-ups. */
    public static final FollowUpSearch NONE = new FollowUpSearch(Reach.EVERYBODY, null, null, null, null, null);

    public FollowUpSearch ownedBy(Reach owners) {
        return new FollowUpSearch(owners, subjectKind, subjectIds, from, before, state);
    }

    /** Owed to any of these, which are of this kind if one is given. */
    public FollowUpSearch owedTo(Subject.@Nullable Kind kind, @Nullable List<String> ids) {
        return new FollowUpSearch(reach, kind, ids, from, before, state);
    }

    public FollowUpSearch dueWithin(@Nullable Instant first, @Nullable Instant end) {
        return new FollowUpSearch(reach, subjectKind, subjectIds, first, end, state);
    }

    public FollowUpSearch in(@Nullable FollowUpState wanted) {
        return new FollowUpSearch(reach, subjectKind, subjectIds, from, before, wanted);
    }
}
