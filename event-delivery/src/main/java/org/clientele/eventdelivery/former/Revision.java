package org.clientele.eventdelivery.former;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Fields;
import org.clientele.eventdelivery.failure.OutboxFullException;

/** What one or more commands make of an aggregate as it was read, to be written in a single conditional update. */
final class Revision<S extends Record> {

    /** More unpublished records than this mean that the broker is away. */
    static final int MOST_UNPUBLISHED = 60;

    private static final int KEPT_COMMANDS = 20;

    private final DocumentForm<S> form;
    private final Snapshot<S> read;
    private final List<BsonDocument> published = new ArrayList<>();
    private final List<KeptCommand> commands = new ArrayList<>();
    private S state;
    private long version;

    Revision(DocumentForm<S> form, Snapshot<S> read) {
        this.form = form;
        this.read = read;
        this.state = read.state();
        this.version = read.version();
    }

    /** Decides upon the state so far; a command that is already known is answered instead. */
    Stored<S> apply(CommandKey key, Function<S, Change<S>> decide) {
        Optional<String> known = answerTo(key);
        if (known.isPresent()) {
            return stored(known.get(), true);
        }
        Change<S> change = decide.apply(state);
        if (change.isWritten()) {
            take(change, key);
        }
        return stored(change.result(), false);
    }

    private void take(Change<S> change, CommandKey key) {
        List<BsonDocument> more = form.waiting(change, version);
        if (!more.isEmpty() && read.waiting() + published.size() + more.size() > MOST_UNPUBLISHED) {
            throw new OutboxFullException(read.id());
        }
        S next = form.codec().decode(encodedWithSameId(change.state()));
        published.addAll(more);
        commands.add(new KeptCommand(key, change.result()));
        state = next;
        version += change.versions();
    }

    private BsonDocument encodedWithSameId(S next) {
        BsonDocument encoded = form.codec().encode(next);
        if (!encoded.getString(Fields.ID).getValue().equals(read.id())) {
            throw new IllegalStateException("A change may not give %s another id.".formatted(read.id()));
        }
        return encoded;
    }

    private Optional<String> answerTo(CommandKey key) {
        return commands.stream()
                .filter(kept -> kept.key().key().equals(key.key()))
                .findFirst()
                .map(kept -> kept.answerTo(key))
                .or(() -> read.answerTo(key));
    }

    private Stored<S> stored(String result, boolean repeated) {
        return new Stored<>(read.id(), version, state, result, repeated);
    }

    boolean isWritten() {
        return !commands.isEmpty();
    }

    boolean publishes() {
        return !published.isEmpty();
    }

    S state() {
        return state;
    }

    int shard() {
        return form.shard(read.document()).getValue();
    }

    /** The version pins everything that was read, so nothing else belongs here. */
    BsonDocument filter() {
        return new BsonDocument(Fields.ID, new BsonString(read.id()))
                .append(Fields.VERSION, new BsonInt64(read.version()));
    }

    BsonDocument update() {
        BsonDocument after = form.codec().encode(state);
        var diff = StateDiff.between(read.document(), form.codec().encode(read.state()), after);
        BsonDocument set = diff.changed().append(Fields.VERSION, new BsonInt64(version));
        var unset = new BsonDocument();
        diff.removed().forEach(field -> unset.append(field, BsonNull.VALUE));
        moveDue(after, set, unset);
        var push = new BsonDocument(Fields.COMMANDS, lastOf(commands));
        var update = new BsonDocument("$set", set).append("$push", push);
        if (publishes()) {
            push.append(Fields.UNPUBLISHED, new BsonDocument("$each", new BsonArray(published)));
            set.append(Fields.RELAY_SHARD, form.shard(after));
            update.append("$min", new BsonDocument(Fields.RELAY_SINCE, form.now()));
        }
        return unset.isEmpty() ? update : update.append("$unset", unset);
    }

    private void moveDue(BsonDocument after, BsonDocument set, BsonDocument unset) {
        BsonDocument due = form.due(state, after);
        if (due != null && !due.equals(read.document().get(Fields.DUE))) {
            set.append(Fields.DUE, due);
        } else if (due == null && read.document().containsKey(Fields.DUE)) {
            unset.append(Fields.DUE, BsonNull.VALUE);
        }
    }

    private static BsonDocument lastOf(List<KeptCommand> commands) {
        var entries = new BsonArray(commands.stream().map(KeptCommand::document).toList());
        return new BsonDocument("$each", entries).append("$slice", new BsonInt32(-KEPT_COMMANDS));
    }
}
