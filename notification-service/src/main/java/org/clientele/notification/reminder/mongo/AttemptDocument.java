package org.clientele.notification.reminder.mongo;

import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.notification.reminder.Attempt;

/** An entry of the ledger as it is stored. */
public record AttemptDocument(@BsonId String id, Attempt attempt) {

    static AttemptDocument of(Attempt attempt) {
        return new AttemptDocument(id(attempt.followUpId(), attempt.occurrence(), attempt.number()), attempt);
    }

    static String id(String followUpId, int occurrence, int number) {
        return followUpId + "|" + occurrence + "|" + number;
    }
}
