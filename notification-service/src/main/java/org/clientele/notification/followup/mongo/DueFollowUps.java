package org.clientele.notification.followup.mongo;

import org.clientele.eventdelivery.background.DueWork;
import org.clientele.notification.followup.FiringFollowUps;
import org.springframework.stereotype.Component;

/** Has follow-ups fired whose instant has come. */
@Component
class DueFollowUps {

    DueFollowUps(MongoFollowUps followUps, FiringFollowUps firing, DueWork dueWork) {
        dueWork.register(followUps.firedBy(firing));
    }
}
