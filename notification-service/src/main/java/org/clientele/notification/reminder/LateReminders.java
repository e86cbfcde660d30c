package org.clientele.notification.reminder;

import java.time.Clock;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.background.OldestAge;
import org.springframework.stereotype.Component;

/** Tells operators how long the oldest reminder that is not delivered has been due. */
@Component
class LateReminders extends OldestAge {

    LateReminders(Reminders reminders, Clock clock, Background background) {
        super(
                "clientele.reminders.late",
                "How long the oldest reminder that is not delivered has been due, 0 when all are",
                reminders::oldest,
                background,
                clock);
    }
}
