package org.clientele.notification.reminder.http;

import java.time.Instant;
import java.util.List;
import org.clientele.notification.followup.FollowUps;
import org.clientele.notification.reminder.Entry;
import org.clientele.notification.reminder.Reminder;
import org.clientele.notification.reminder.Reminders;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for every attempt to remind somebody of a follow-up, and says why nothing more is attempted. */
@RestController
@RequestMapping("/api/v1/follow-ups/{followUpId}/deliveries")
@Access(RoleGroup.READERS)
class DeliveryController {

    private final Reminders reminders;
    private final FollowUps followUps;

    DeliveryController(Reminders reminders, FollowUps followUps) {
        this.reminders = reminders;
        this.followUps = followUps;
    }

    /** An entry of the ledger. */
    record DeliveryAnswer(
            int occurrence,
            int attempt,
            String channel,
            Entry.Outcome outcome,
            Instant at,
            @Nullable Instant endedAt,
            @Nullable String reason) {

        static DeliveryAnswer of(Reminder reminder, Entry entry) {
            return new DeliveryAnswer(
                    reminder.occasion().occurrence(),
                    entry.attempt(),
                    entry.channel(),
                    entry.outcome(),
                    entry.at(),
                    entry.endedAt(),
                    entry.reason());
        }
    }

    @GetMapping
    Page<DeliveryAnswer> ledger(@PathVariable String followUpId, Reader reader) throws NotYoursException {
        if (followUps.find(followUpId, reader).isEmpty()) {
            throw ProblemException.notFound("follow-up", "followUpId", followUpId);
        }
        List<DeliveryAnswer> entries = reminders.ofFollowUp(followUpId).stream()
                .flatMap(reminder -> reminder.ledger().stream().map(entry -> DeliveryAnswer.of(reminder, entry)))
                .toList();
        return new Page<>(entries, null);
    }
}
