package org.clientele.analytics.facts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.reading.Upsert;
import org.jspecify.annotations.Nullable;

/**
 * Writes and erases names. The number of the newest profile stays when a name is erased, so that an older profile that
 * comes again does not bring it back.
 */
final class NameUpserts {

    private NameUpserts() {}

    static Upsert of(MongoCollection<Document> named, String id, @Nullable String name, Envelope envelope) {
        var update = name == null ? Updates.unset(FactsFields.NAME) : Updates.set(FactsFields.NAME, name);
        return Upsert.newest(named, id, FactsFields.NAME_SEQUENCE, envelope.sequence(), update);
    }

    static void erase(MongoCollection<Document> named, String id) {
        named.updateOne(Filters.eq(FactsFields.ID, id), Updates.unset(FactsFields.NAME));
    }
}
