package org.clientele.notification.followup.mongo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.notification.followup.Completion;
import org.clientele.notification.followup.DueTime;
import org.clientele.notification.followup.FirstContact;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpState;
import org.clientele.notification.followup.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as it is stored.
 *
 * @param dueLocal local time as ISO 8601 writes it
 * @param dueAt the instant of it, by the rules of the zone when it was written
 * @param waitsFor the salesperson whose working hours are not known yet
 */
public record FollowUpDocument(
        @BsonId String id,
        FollowUpState state,
        String salespersonId,
        String subjectKind,
        String subjectId,
        String reason,
        @Nullable String note,
        String dueLocal,
        String zone,
        Instant dueAt,
        int occurrence,
        @Nullable FirstContact firstContact,
        @Nullable Completion completion,
        @Nullable String waitsFor) {

    static FollowUpDocument of(FollowUp followUp) {
        return new FollowUpDocument(
                followUp.id(),
                followUp.state(),
                followUp.salespersonId(),
                followUp.subject().kind().code(),
                followUp.subject().id(),
                followUp.reason(),
                followUp.note(),
                followUp.due().local().toString(),
                followUp.due().zone().getId(),
                followUp.due().instant(),
                followUp.occurrence(),
                followUp.firstContact(),
                followUp.completion(),
                waitsFor(followUp));
    }

    private static @Nullable String waitsFor(FollowUp followUp) {
        var policy = followUp.firstContact();
        var waits = policy != null && policy.provisional() && followUp.state() == FollowUpState.PLANNED;
        return waits ? followUp.salespersonId() : null;
    }

    FollowUp followUp() {
        return new FollowUp(
                id,
                state,
                salespersonId,
                new Subject(Subject.Kind.valueOf(subjectKind.toUpperCase(Locale.ROOT)), subjectId),
                reason,
                note,
                new DueTime(LocalDateTime.parse(dueLocal), ZoneId.of(zone)),
                occurrence,
                firstContact,
                completion);
    }
}
