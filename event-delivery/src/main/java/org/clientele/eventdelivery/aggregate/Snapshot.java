package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.jspecify.annotations.Nullable;

/** An aggregate document as it was read. */
record Snapshot<S>(BsonDocument document, S state) {

    String id() {
        return document.getString(Fields.ID).getValue();
    }

    long version() {
        return document.getInt64(Fields.VERSION, new BsonInt64(0)).getValue();
    }

    @Nullable
    String begunIn() {
        return begunIn(document);
    }

    /** The trace in which the aggregate of a document began, null if that was not recorded. */
    @Nullable
    static String begunIn(BsonDocument document) {
        return document.containsKey(Fields.TRACE)
                ? document.getString(Fields.TRACE).getValue()
                : null;
    }

    boolean hasUnpublished() {
        return document.containsKey(Fields.UNPUBLISHED);
    }

    boolean isDue(Instant now) {
        return document.containsKey(Fields.DUE) && !dueAt().isAfter(now);
    }

    /** When it is due; whoever asks knows that it is. */
    Instant dueAt() {
        return Instant.ofEpochMilli(
                document.getDocument(Fields.DUE).getDateTime("at").getValue());
    }

    int waiting() {
        return document.getArray(Fields.UNPUBLISHED, new BsonArray()).size();
    }

    KeptCommands commands() {
        return new KeptCommands(document.getArray(Fields.COMMANDS, new BsonArray()).stream()
                .map(entry -> KeyForm.of(entry.asDocument()))
                .toList());
    }

    Versioned<S> versioned() {
        return new Versioned<>(id(), version(), state, ChangeForm.in(document));
    }

    /** The aggregate as the answer to a command that wants to begin it again. */
    Creation<S> metBy(CommandKey key) {
        var first = KeyForm.of(document.getDocument(Fields.CREATION));
        return first.contradicts(key.bodyHash()) ? new Creation.KeyReused<>(key) : new Creation.Existing<>(versioned());
    }
}
