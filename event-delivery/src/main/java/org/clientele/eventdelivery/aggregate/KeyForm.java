package org.clientele.eventdelivery.aggregate;

import org.bson.BsonDocument;
import org.bson.BsonString;

/** The form in which a command key is kept in the aggregate's document. */
final class KeyForm {

    private KeyForm() {}

    static BsonDocument of(CommandKey key) {
        var entry = new BsonDocument("key", new BsonString(key.key()));
        return key.bodyHash() == null ? entry : entry.append("hash", new BsonString(key.bodyHash()));
    }

    static CommandKey of(BsonDocument entry) {
        var hash = entry.containsKey("hash") ? entry.getString("hash").getValue() : null;
        return new CommandKey(entry.getString("key").getValue(), hash);
    }
}
