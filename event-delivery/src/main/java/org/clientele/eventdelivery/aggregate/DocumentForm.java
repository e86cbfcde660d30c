package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** How one kind of aggregate is laid out as a document. */
record DocumentForm<S extends Record, E>(
        Aggregate<S, E> aggregate,
        StateCodec<S> codec,
        CodecRegistry registry,
        Unpublished unpublished,
        Shards shards) {

    Snapshot<S> snapshot(BsonDocument document) {
        return new Snapshot<>(document, codec.decode(document.getDocument(Fields.STATE)));
    }

    BsonDocument begun(Decided<S, E> begun, CommandKey key, Instant now) {
        BsonDocument document = new BsonDocument(Fields.ID, new BsonString(begun.id()))
                .append(Fields.STATE, codec.encode(begun.state()))
                .append(Fields.INDEX, index(begun.state()))
                .append(Fields.VERSION, new BsonInt64(begun.version()))
                .append(Fields.CREATION, KeyForm.of(key));
        var change = begun.change();
        if (change != null) {
            document.append(Fields.CHANGED, ChangeForm.of(change));
        }
        if (aggregate.counted() != null) {
            document.append(Fields.UNCOUNTED, BsonBoolean.TRUE);
        }
        BsonDocument due = due(begun.state());
        if (due != null) {
            document.append(Fields.DUE, due);
        }
        String recorded = unpublished.trace().recorded();
        if (recorded != null) {
            document.append(Fields.TRACE, new BsonString(recorded));
        }
        unpublished.trace().writing(aggregate.name(), begun.id(), recorded);
        var waiting = waiting(begun.records(), recorded);
        if (!waiting.isEmpty()) {
            document.append(Fields.UNPUBLISHED, new BsonArray(waiting))
                    .append(Fields.RELAY, placed("since", begun.state(), now));
        }
        return document;
    }

    /** @throws EventTooLargeException if one of them is */
    List<BsonDocument> waiting(List<Decided.Numbered> records, @Nullable String begunIn) {
        return records.stream()
                .map(numbered -> unpublished.waiting(numbered.record(), numbered.sequence(), begunIn))
                .toList();
    }

    BsonDocument index(S state) {
        var found = new Document();
        aggregate.index().apply(state).forEach((name, value) -> {
            if (value != null) {
                found.append(name, value);
            }
        });
        return found.toBsonDocument(BsonDocument.class, registry);
    }

    /** Whether it is counted as something else when it is found by something else. */
    boolean isCountedAnew(BsonDocument before, BsonDocument after) {
        String by = aggregate.counted();
        return by != null && !Objects.equals(before.get(by), after.get(by));
    }

    /** The value of the field {@code due} for this state, null if it is not due at any time. */
    @Nullable
    BsonDocument due(S state) {
        Instant at = aggregate.due().apply(state);
        return at == null ? null : placed("at", state, at);
    }

    int shard(S state) {
        return shards.of(aggregate.id().apply(state));
    }

    private BsonDocument placed(String name, S state, Instant at) {
        return new BsonDocument("shard", new BsonInt32(shard(state))).append(name, new BsonDateTime(at.toEpochMilli()));
    }
}
