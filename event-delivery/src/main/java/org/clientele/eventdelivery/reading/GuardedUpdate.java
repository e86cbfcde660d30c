package org.clientele.eventdelivery.reading;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashSet;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** An upsert in the form in which the store takes it: it applies only to a missing or an older document. */
record GuardedUpdate(Upsert upsert, BsonDocument update) {

    private static final Set<String> PLAIN = Set.of("$set", "$unset");

    static GuardedUpdate of(Upsert upsert) {
        var registry = upsert.collection().getCodecRegistry();
        BsonDocument update = upsert.update().toBsonDocument(BsonDocument.class, registry);
        return new GuardedUpdate(upsert, update.clone());
    }

    boolean isStaleAfter(GuardedUpdate other) {
        return sharesSequenceWith(other) && upsert.sequence() <= other.upsert.sequence();
    }

    /** Whether nothing of an older update would be left after this one. */
    boolean replaces(GuardedUpdate older) {
        return sharesSequenceWith(older)
                && PLAIN.containsAll(older.update.keySet())
                && paths().containsAll(older.paths());
    }

    private boolean sharesSequenceWith(GuardedUpdate other) {
        return upsert.sequenceField().equals(other.upsert.sequenceField());
    }

    private Set<String> paths() {
        var paths = new HashSet<String>();
        PLAIN.forEach(operator ->
                paths.addAll(update.getDocument(operator, new BsonDocument()).keySet()));
        return paths;
    }

    UpdateOneModel<BsonDocument> model(boolean insertsMissing) {
        var number = new BsonInt64(upsert.sequence());
        var older = new BsonDocument("_id", new BsonString(upsert.id()))
                .append(upsert.sequenceField(), new BsonDocument("$not", new BsonDocument("$gte", number)));
        BsonDocument set = update.getDocument("$set", new BsonDocument()).clone();
        BsonDocument numbered = update.clone().append("$set", set.append(upsert.sequenceField(), number));
        return new UpdateOneModel<>(older, numbered, new UpdateOptions().upsert(insertsMissing));
    }
}
