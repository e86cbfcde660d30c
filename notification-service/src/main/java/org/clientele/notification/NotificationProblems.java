package org.clientele.notification;

import static org.clientele.servicedefaults.GeneralProblem.INVALID_FIELD;
import static org.clientele.servicedefaults.GeneralProblem.WRONG_STATE;

import org.clientele.notification.followup.FollowUpClosedException;
import org.clientele.notification.followup.SnoozedIntoPastException;
import org.clientele.notification.followup.UnknownZoneException;
import org.clientele.servicedefaults.ProblemTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which problem each refusal of this service is. */
@Configuration(proxyBeanMethods = false)
class NotificationProblems {

    @Bean
    ProblemTable notificationRefusals() {
        return new ProblemTable()
                .add(
                        FollowUpClosedException.class,
                        WRONG_STATE,
                        (e, problem) -> problem.field("state", "does not allow it"))
                .add(
                        SnoozedIntoPastException.class,
                        INVALID_FIELD,
                        (e, problem) -> problem.field("until.local", String.valueOf(e.getMessage())))
                .add(
                        UnknownZoneException.class,
                        INVALID_FIELD,
                        (e, problem) -> problem.field("due.zone", String.valueOf(e.getMessage())));
    }
}
