package org.clientele.eventdelivery.reading;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.event.UnreadableEventException;

/**
 * A write to a projection that takes effect only if the document is missing or has a lower number.
 *
 * @param sequenceField where the document keeps the number of the newest event applied
 * @param others what is written together with it
 */
public record Upsert(
        MongoCollection<?> collection,
        String id,
        String sequenceField,
        long sequence,
        Bson update,
        List<Upsert> others) {

    public Upsert {
        if (sequence < 1) {
            throw new UnreadableEventException(
                    "sequence", "is missing or below 1: nobody could tell what is the newest");
        }
    }

    /** Newest wins by the field {@code sequence}. */
    public static Upsert newest(MongoCollection<?> collection, String id, long sequence, Bson update) {
        return newest(collection, id, "sequence", sequence, update);
    }

    /** Newest wins by a field of its own, for a document that is fed by several topics. */
    public static Upsert newest(
            MongoCollection<?> collection, String id, String sequenceField, long sequence, Bson update) {
        return new Upsert(collection, id, sequenceField, sequence, update, List.of());
    }

    /** The same, and others with it. */
    public Upsert with(List<Upsert> more) {
        return new Upsert(collection, id, sequenceField, sequence, update, List.copyOf(more));
    }

    /** Writes it now, alone. */
    public void write() {
        var alone = new Projections();
        alone.add(this);
        alone.write();
    }
}
