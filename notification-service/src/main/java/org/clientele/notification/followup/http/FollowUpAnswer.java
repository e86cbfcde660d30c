package org.clientele.notification.followup.http;

import java.time.Instant;
import org.clientele.notification.followup.DueTime;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpState;
import org.clientele.servicedefaults.Identified;
import org.jspecify.annotations.Nullable;

/** A follow-up as it is shown. */
record FollowUpAnswer(
        String followUpId,
        FollowUpState state,
        String salespersonId,
        SubjectAnswer subject,
        String reason,
        @Nullable String note,
        DueAnswer due,
        @Nullable String outcome,
        @Nullable Integer minutes,
        @Nullable String nextFollowUpId)
        implements Identified {

    @Override
    public String id() {
        return followUpId;
    }

    /** What it is owed to. */
    record SubjectAnswer(String kind, String id) {}

    /** When it is due: local time, IANA zone, and the instant that follows from them. */
    record DueAnswer(String local, String zone, Instant instant) {

        static DueAnswer of(DueTime due) {
            return new DueAnswer(due.local().toString(), due.zone().getId(), due.instant());
        }
    }

    static FollowUpAnswer of(FollowUp followUp) {
        var action = followUp.action();
        var completion = followUp.completion();
        return new FollowUpAnswer(
                followUp.followUpId(),
                followUp.state(),
                followUp.plan().salespersonId(),
                new SubjectAnswer(
                        action.subject().kind().code(), action.subject().id()),
                action.reason(),
                action.note(),
                DueAnswer.of(followUp.plan().due()),
                completion.isNone() ? null : completion.outcome(),
                completion.isNone() ? null : completion.minutes(),
                followUp.nextFollowUpId().orElse(null));
    }
}
