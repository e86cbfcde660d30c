package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.clientele.eventdelivery.failure.OutboxFullException;
import org.jspecify.annotations.Nullable;

/** What one or more commands make of an aggregate as it was read, to be written in a single conditional update. */
final class Revision<S extends Record, E> {

    /** More unpublished records than this mean that the broker is away. */
    static final int MOST_UNPUBLISHED = 60;

    private final DocumentForm<S, E> form;
    private final Snapshot<S> read;
    private final Instant now;
    private final List<BsonDocument> published = new ArrayList<>();
    private Decided<S, E> decided;

    Revision(DocumentForm<S, E> form, Snapshot<S> read, Instant now) {
        this.form = form;
        this.read = read;
        this.now = now;
        this.decided = Decided.before(
                form.aggregate(), read.state(), read.version(), read.commands(), ChangeForm.in(read.document()));
    }

    /** Decides upon the state so far; what is refused leaves no trace. */
    Versioned<S> carryOut(Command<S, E> command) {
        var next = decided.after(command, now);
        if (next.version() > decided.version()) {
            publish(next.records()
                    .subList(decided.records().size(), next.records().size()));
            decided = next;
        }
        return decided.versioned();
    }

    private void publish(List<Decided.Numbered> records) {
        List<BsonDocument> more = form.waiting(records, read.begunIn());
        if (!more.isEmpty() && read.waiting() + published.size() + more.size() > MOST_UNPUBLISHED) {
            throw new OutboxFullException(read.id());
        }
        published.addAll(more);
    }

    private boolean isChanged() {
        return decided.version() > read.version();
    }

    boolean publishes() {
        return !published.isEmpty();
    }

    @Nullable
    Instant due() {
        return form.aggregate().due().apply(decided.state());
    }

    int shard() {
        return form.shard(read.state());
    }

    /** The version pins everything that was read, so nothing else belongs here. */
    BsonDocument filter() {
        return new BsonDocument(Fields.ID, new BsonString(read.id()))
                .append(Fields.VERSION, new BsonInt64(read.version()));
    }

    /** Where nothing has changed it confirms the version: whoever is told of it is told what a majority has. */
    BsonDocument update() {
        var set = new BsonDocument(Fields.VERSION, new BsonInt64(decided.version()));
        return isChanged() ? changing(set) : new BsonDocument("$set", set);
    }

    private BsonDocument changing(BsonDocument set) {
        form.unpublished().trace().writing(form.aggregate().name(), read.id(), read.begunIn());
        var unset = new BsonDocument();
        var change = decided.change();
        if (change != null) {
            set.append(Fields.CHANGED, ChangeForm.of(change));
        }
        difference(Fields.STATE, form.codec().encode(read.state()), form.codec().encode(decided.state()))
                .addTo(set, unset);
        BsonDocument before = form.index(read.state());
        BsonDocument after = form.index(decided.state());
        difference(Fields.INDEX, before, after).addTo(set, unset);
        if (form.isCountedAnew(before, after)) {
            set.append(Fields.UNCOUNTED, BsonBoolean.TRUE);
        }
        moveDue(set, unset);
        var update = new BsonDocument("$set", set).append("$push", pushed());
        if (publishes()) {
            set.append(Fields.RELAY_SHARD, new BsonInt32(shard()));
            update.append("$min", new BsonDocument(Fields.RELAY_SINCE, new BsonDateTime(now.toEpochMilli())));
        }
        return unset.isEmpty() ? update : update.append("$unset", unset);
    }

    private Difference difference(String part, BsonDocument before, BsonDocument after) {
        return Difference.between(part, read.document().getDocument(part, new BsonDocument()), before, after);
    }

    /** Asking again moves the instant alone, so it is where it was left unless the state has another one now. */
    private void moveDue(BsonDocument set, BsonDocument unset) {
        BsonDocument due = form.due(decided.state());
        if (due != null && !due.equals(form.due(read.state()))) {
            set.append(Fields.DUE, due);
        } else if (due == null && read.document().containsKey(Fields.DUE)) {
            unset.append(Fields.DUE, BsonNull.VALUE);
        }
    }

    private BsonDocument pushed() {
        var kept = new BsonArray(
                decided.commands().latest().stream().map(KeyForm::of).toList());
        kept.removeAll(read.document().getArray(Fields.COMMANDS, new BsonArray()));
        var push = new BsonDocument(
                Fields.COMMANDS, new BsonDocument("$each", kept).append("$slice", new BsonInt32(-KeptCommands.MOST)));
        return publishes()
                ? push.append(Fields.UNPUBLISHED, new BsonDocument("$each", new BsonArray(published)))
                : push;
    }
}
