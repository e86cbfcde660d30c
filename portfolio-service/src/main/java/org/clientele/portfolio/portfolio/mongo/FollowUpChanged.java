package org.clientele.portfolio.portfolio.mongo;

import java.time.Instant;
import java.util.Objects;

/** What is read of every event of a follow-up. */
record FollowUpChanged(String followUpId, FollowUpNow followUp) {

    FollowUpChanged {
        Objects.requireNonNull(followUpId, "followUpId is missing");
        Objects.requireNonNull(followUp, "followUp is missing");
    }

    record FollowUpNow(String state, Subject subject, Due due) {

        FollowUpNow {
            Objects.requireNonNull(state, "followUp.state is missing");
            Objects.requireNonNull(subject, "followUp.subject is missing");
            Objects.requireNonNull(due, "followUp.due is missing");
        }
    }

    record Subject(String kind, String id) {

        Subject {
            Objects.requireNonNull(kind, "followUp.subject.kind is missing");
            Objects.requireNonNull(id, "followUp.subject.id is missing");
        }
    }

    record Due(Instant instant) {

        Due {
            Objects.requireNonNull(instant, "followUp.due.instant is missing");
        }
    }
}
