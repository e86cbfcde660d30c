package org.clientele.eventdelivery.former;

import org.bson.BsonDocument;
import org.bson.BsonString;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.KeyReusedException;
import org.jspecify.annotations.Nullable;

/** A command that was carried out, kept in the aggregate's document to answer repeats. */
record KeptCommand(CommandKey key, String result) {

    static KeptCommand of(BsonDocument entry) {
        @Nullable
        String hash = entry.containsKey("hash") ? entry.getString("hash").getValue() : null;
        String result = entry.getString("result", new BsonString("")).getValue();
        return new KeptCommand(new CommandKey(entry.getString("key").getValue(), hash), result);
    }

    BsonDocument document() {
        var entry = new BsonDocument("key", new BsonString(key.key()));
        if (key.bodyHash() != null) {
            entry.append("hash", new BsonString(key.bodyHash()));
        }
        return entry.append("result", new BsonString(result));
    }

    String answerTo(CommandKey other) {
        if (key.contradicts(other.bodyHash())) {
            throw new KeyReusedException(other.key());
        }
        return result;
    }
}
