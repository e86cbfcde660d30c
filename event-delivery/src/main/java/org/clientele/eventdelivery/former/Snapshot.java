package org.clientele.eventdelivery.former;

import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Fields;

/** An aggregate document as it was read. */
record Snapshot<S extends Record>(BsonDocument document, S state) {

    String id() {
        return document.getString(Fields.ID).getValue();
    }

    long version() {
        return document.getInt64(Fields.VERSION, new BsonInt64(0)).getValue();
    }

    int waiting() {
        return document.getArray(Fields.UNPUBLISHED, new BsonArray()).size();
    }

    Stored<S> stored() {
        return new Stored<>(id(), version(), state, "", false);
    }

    /** The result kept for this command, if it was carried out lately. */
    Optional<String> answerTo(CommandKey key) {
        return document.getArray(Fields.COMMANDS, new BsonArray()).stream()
                .map(entry -> KeptCommand.of(entry.asDocument()))
                .filter(kept -> kept.key().key().equals(key.key()))
                .findFirst()
                .map(kept -> kept.answerTo(key));
    }

    /** The creation as the answer to a command that wants to create the same again. */
    Stored<S> asAnswerTo(CommandKey key) {
        String result = document.containsKey(Fields.CREATION)
                ? KeptCommand.of(document.getDocument(Fields.CREATION)).answerTo(key)
                : "";
        return new Stored<>(id(), version(), state, result, true);
    }
}
