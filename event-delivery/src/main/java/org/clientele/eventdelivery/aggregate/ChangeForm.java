package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/** The form in which the last change is kept in the aggregate's document. */
final class ChangeForm {

    private ChangeForm() {}

    static BsonDocument of(Change change) {
        return new BsonDocument("by", new BsonString(change.changedBy()))
                .append("at", new BsonDateTime(change.changedAt().toEpochMilli()))
                .append("through", new BsonString(change.through().name()));
    }

    /** That of a document, null if nobody has changed it since changes are kept. */
    static @Nullable Change in(BsonDocument document) {
        if (!document.containsKey(Fields.CHANGED)) {
            return null;
        }
        var kept = document.getDocument(Fields.CHANGED);
        return new Change(
                kept.getString("by").getValue(),
                Instant.ofEpochMilli(kept.getDateTime("at").getValue()),
                By.Through.valueOf(kept.getString("through").getValue()));
    }
}
