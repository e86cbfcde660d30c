package org.clientele.eventdelivery.aggregate;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * A request that is sent once more, as a single conditional update. While the last one still waits for the broker there
 * is nothing to send, so the relay never finds a record that has come after those it has sent of this version.
 */
final class Repetition<S extends Record, E> {

    private final DocumentForm<S, E> form;
    private final Snapshot<S> read;
    private final Instant now;
    private final Instant due;
    private final List<BsonDocument> records;

    Repetition(DocumentForm<S, E> form, Snapshot<S> read, Instant now, Instant due) {
        this.form = form;
        this.read = read;
        this.now = now;
        this.due = due;
        this.records = read.hasUnpublished() ? List.of() : form.waiting(requests(), read.begunIn());
    }

    private List<Decided.Numbered> requests() {
        return form.aggregate().facts().unanswered(read.state(), now).stream()
                .map(request -> new Decided.Numbered(request, read.version()))
                .toList();
    }

    boolean publishes() {
        return !records.isEmpty();
    }

    Instant due() {
        return due;
    }

    int shard() {
        return form.shard(read.state());
    }

    /** Nobody else has changed it, asked again or published since it was read. */
    Bson filter() {
        return Filters.and(
                Filters.eq(Fields.ID, read.id()),
                Filters.eq(Fields.VERSION, read.version()),
                Filters.eq(Fields.DUE_AT, read.dueAt()),
                Filters.exists(Fields.UNPUBLISHED, read.hasUnpublished()));
    }

    Bson update() {
        var changes = new ArrayList<Bson>(List.of(Updates.set(Fields.DUE_AT, due)));
        if (publishes()) {
            changes.add(Updates.set(Fields.RELAY_SHARD, shard()));
            changes.add(Updates.min(Fields.RELAY_SINCE, now));
            changes.add(Updates.pushEach(Fields.UNPUBLISHED, records));
        }
        return Updates.combine(changes);
    }
}
