package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import org.bson.BsonDocument;

/** Hears what a write, or an attempt at one whose reply was lost, leaves to background work. */
public interface Wakeups {

    /** There is no background work that could hear. */
    Wakeups NONE = new Wakeups() {

        @Override
        public void unpublished(int shard) {}

        @Override
        public void due(String collection, int shard, Instant at) {}
    };

    /** Something in this shard waits to be published. */
    void unpublished(int shard);

    /** An aggregate of this collection is due then. */
    void due(String collection, int shard, Instant at);

    /** What a new document says of both. */
    default void inserted(String collection, BsonDocument document) {
        if (document.containsKey(Fields.RELAY)) {
            unpublished(document.getDocument(Fields.RELAY).getInt32("shard").getValue());
        }
        if (document.containsKey(Fields.DUE)) {
            BsonDocument due = document.getDocument(Fields.DUE);
            due(
                    collection,
                    due.getInt32("shard").getValue(),
                    Instant.ofEpochMilli(due.getDateTime("at").getValue()));
        }
    }
}
