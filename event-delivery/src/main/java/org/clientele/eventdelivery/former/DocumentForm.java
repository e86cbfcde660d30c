package org.clientele.eventdelivery.former;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Fields;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.aggregate.Unpublished;
import org.jspecify.annotations.Nullable;

/** How one kind of aggregate is laid out as a document. */
record DocumentForm<S extends Record>(
        StateCodec<S> codec, Function<S, @Nullable Instant> due, Unpublished unpublished, Shards shards, Clock clock) {

    Snapshot<S> snapshot(BsonDocument document) {
        return new Snapshot<>(document, codec.decode(document));
    }

    BsonDocument created(Change<S> change, CommandKey key) {
        if (!change.isWritten()) {
            throw new IllegalArgumentException("A creation has something to write.");
        }
        BsonDocument document = document(change.state(), change.versions(), new KeptCommand(key, change.result()));
        var waiting = new BsonArray(waiting(change, 0));
        if (!waiting.isEmpty()) {
            document.append(Fields.UNPUBLISHED, waiting).append(Fields.RELAY, placed("since", document, now()));
        }
        return document;
    }

    List<BsonDocument> waiting(Change<S> change, long version) {
        return change.records().stream()
                .map(numbered -> unpublished.waiting(numbered.record(), version + numbered.step()))
                .toList();
    }

    BsonDocument draft(S state, CommandKey key) {
        return document(state, 0, new KeptCommand(key, ""));
    }

    private BsonDocument document(S state, long version, KeptCommand creation) {
        BsonDocument document = codec.encode(state);
        document.append(Fields.VERSION, new BsonInt64(version)).append(Fields.CREATION, creation.document());
        BsonDocument when = due(state, document);
        if (when != null) {
            document.append(Fields.DUE, when);
        }
        return document;
    }

    /** The value of the field {@code due} for this state, null if it is not due at any time. */
    @Nullable
    BsonDocument due(S state, BsonDocument document) {
        Instant at = due.apply(state);
        return at == null ? null : placed("at", document, new BsonDateTime(at.toEpochMilli()));
    }

    BsonDateTime now() {
        return new BsonDateTime(clock.millis());
    }

    BsonInt32 shard(BsonDocument document) {
        return new BsonInt32(shards.of(document.getString(Fields.ID).getValue()));
    }

    private BsonDocument placed(String name, BsonDocument document, BsonDateTime at) {
        return new BsonDocument("shard", shard(document)).append(name, at);
    }
}
