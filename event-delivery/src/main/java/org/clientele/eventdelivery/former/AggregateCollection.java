package org.clientele.eventdelivery.former;

import static org.clientele.eventdelivery.failure.StoreErrors.despiteBrokenConnections;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.DueAggregates;
import org.clientele.eventdelivery.aggregate.DueIndex;
import org.clientele.eventdelivery.aggregate.Fields;
import org.clientele.eventdelivery.aggregate.KeyReusedException;
import org.clientele.eventdelivery.aggregate.NoSuchAggregateException;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Wakeups;
import org.clientele.eventdelivery.failure.OutboxFullException;
import org.clientele.eventdelivery.failure.StoreErrors;

/**
 * Stores aggregates so that state, version, unpublished records and command keys change together or not at all.
 *
 * <p>The state is a public record (the driver reads no others) with a component {@code @BsonId String id}; the names
 * {@code version}, {@code unpublished}, {@code relay}, {@code due}, {@code commands} and {@code creation} are taken.
 * Instants are kept in milliseconds.
 */
public final class AggregateCollection<S extends Record> {

    /** Each lost race means that somebody else got on; so many in a row mean that something is wrong. */
    static final int MOST_RACES = 100;

    private static final int PER_BULK = 1000;

    private final MongoCollection<S> documents;
    private final MongoCollection<BsonDocument> raw;
    private final DocumentForm<S> form;
    private final Wakeups wakeups;

    AggregateCollection(
            MongoCollection<S> documents, MongoCollection<BsonDocument> raw, DocumentForm<S> form, Wakeups wakeups) {
        this.documents = documents;
        this.raw = raw;
        this.form = form;
        this.wakeups = wakeups;
    }

    public Optional<Stored<S>> find(String id) {
        return read(id).map(Snapshot::stored);
    }

    /** Those of the ids that exist, in no particular order. */
    public List<Stored<S>> findAll(List<String> ids) {
        return readAll(new HashSet<>(ids)).values().stream()
                .map(Snapshot::stored)
                .toList();
    }

    /**
     * Inserts a new aggregate; if its id exists, the first creation is the answer.
     *
     * @throws KeyReusedException if it was created from another body
     */
    public Stored<S> create(Change<S> change, CommandKey key) {
        return insert(form.created(change, key), key);
    }

    /** Inserts an aggregate of version 0 that publishes nothing yet. */
    public Stored<S> draft(S state, CommandKey key) {
        return insert(form.draft(state, key), key);
    }

    private Stored<S> insert(BsonDocument document, CommandKey key) {
        return despiteBrokenConnections(() -> {
            try {
                raw.insertOne(document);
                return written(document);
            } catch (MongoWriteException failure) {
                if (!StoreErrors.isDuplicate(failure)) {
                    throw failure;
                }
                return existing(document).asAnswerTo(key);
            } finally {
                wakeups.inserted(name(), document);
            }
        });
    }

    private Stored<S> written(BsonDocument document) {
        String result = KeptCommand.of(document.getDocument(Fields.CREATION)).result();
        Snapshot<S> snapshot = form.snapshot(document);
        return new Stored<>(snapshot.id(), snapshot.version(), snapshot.state(), result, false);
    }

    private Snapshot<S> existing(BsonDocument document) {
        String id = document.getString(Fields.ID).getValue();
        return read(id).orElseThrow(() -> new NoSuchAggregateException(name(), id));
    }

    /** Inserts many at once; each has its own outcome, in order. */
    public List<Creation<S>> createAll(List<NewAggregate<S>> creations) {
        List<BsonDocument> made = creations.stream()
                .map(creation -> form.created(creation.change(), creation.key()))
                .toList();
        Set<Integer> duplicates = insertAll(made);
        Map<String, Snapshot<S>> existing = readAll(
                new HashSet<>(duplicates.stream().map(at -> idOf(made.get(at))).toList()));
        return IntStream.range(0, made.size())
                .mapToObj(at -> duplicates.contains(at)
                        ? met(existing, idOf(made.get(at)), creations.get(at).key())
                        : new Creation.Created<>(written(made.get(at))))
                .toList();
    }

    private Set<Integer> insertAll(List<BsonDocument> made) {
        if (made.isEmpty()) {
            return Set.of();
        }
        return despiteBrokenConnections(() -> {
            try {
                raw.insertMany(made, new InsertManyOptions().ordered(false));
                return Set.<Integer>of();
            } catch (MongoBulkWriteException failure) {
                return Set.copyOf(StoreErrors.duplicates(failure));
            } finally {
                made.forEach(document -> wakeups.inserted(name(), document));
            }
        });
    }

    private Creation<S> met(Map<String, Snapshot<S>> existing, String id, CommandKey key) {
        Snapshot<S> first = existing.get(id);
        if (first == null) {
            throw new NoSuchAggregateException(name(), id);
        }
        try {
            return new Creation.Existing<>(first.asAnswerTo(key));
        } catch (KeyReusedException reused) {
            return new Creation.KeyReused<>(id);
        }
    }

    /**
     * Changes an aggregate; decides again when somebody else was faster.
     *
     * @throws NoSuchAggregateException if there is none
     * @throws OutboxFullException if too much of it waits for the broker
     * @throws KeyReusedException if the key was used for another body
     */
    public Stored<S> change(String id, CommandKey key, Function<S, Change<S>> decide) {
        return change(id, version -> true, -1, key, decide);
    }

    /**
     * Changes an aggregate only if it still has this version; a repeat gets the first result all the same.
     *
     * @throws StaleVersionException if it has another one
     */
    public Stored<S> change(String id, long expectedVersion, CommandKey key, Function<S, Change<S>> decide) {
        return change(id, version -> version == expectedVersion, expectedVersion, key, decide);
    }

    private Stored<S> change(
            String id, LongPredicate wanted, long expected, CommandKey key, Function<S, Change<S>> decide) {
        return despiteBrokenConnections(() -> {
            for (int races = 0; races < MOST_RACES; races++) {
                Snapshot<S> read = read(id).orElseThrow(() -> new NoSuchAggregateException(name(), id));
                if (!wanted.test(read.version()) && read.answerTo(key).isEmpty()) {
                    throw new StaleVersionException(id, expected, read.version());
                }
                var revision = new Revision<>(form, read);
                Stored<S> stored = revision.apply(key, decide);
                if (!revision.isWritten() || write(revision)) {
                    return stored;
                }
            }
            throw new IllegalStateException("Lost %d races for %s in %s.".formatted(MOST_RACES, id, name()));
        });
    }

    private boolean write(Revision<S> revision) {
        try {
            return raw.updateOne(revision.filter(), revision.update()).getMatchedCount() > 0;
        } finally {
            wakeFor(revision);
        }
    }

    /** Changes many at once, in order for each id; what one command throws is thrown after the others are written. */
    public List<Stored<S>> changeAll(List<Command<S>> commands) {
        var all = new ArrayList<Stored<S>>(commands.size());
        for (int from = 0; from < commands.size(); from += PER_BULK) {
            List<Command<S>> some = commands.subList(from, Math.min(commands.size(), from + PER_BULK));
            all.addAll(new BulkChange<>(this, some).run());
        }
        return all;
    }

    /** For queries only: a write that goes around this class would lose events. */
    public MongoCollection<S> documents() {
        return documents;
    }

    Optional<Snapshot<S>> read(String id) {
        return Optional.ofNullable(raw.find(new BsonDocument(Fields.ID, new BsonString(id)))
                        .first())
                .map(form::snapshot);
    }

    Map<String, Snapshot<S>> readAll(Set<String> ids) {
        var found = new HashMap<String, Snapshot<S>>();
        if (!ids.isEmpty()) {
            raw.find(Filters.in(Fields.ID, ids)).map(form::snapshot).forEach(each -> found.put(each.id(), each));
        }
        return found;
    }

    void wakeFor(Revision<S> revision) {
        if (revision.publishes()) {
            wakeups.unpublished(revision.shard());
        }
        Instant due = form.due().apply(revision.state());
        if (due != null) {
            wakeups.due(name(), revision.shard(), due);
        }
    }

    /** What happens to those that are due. */
    public DueAggregates firing(BiFunction<S, Instant, Change<S>> fire) {
        return new DueAggregates() {
            @Override
            public String name() {
                return AggregateCollection.this.name();
            }

            @Override
            public DueIndex dueIndex() {
                return new DueIndex(raw);
            }

            @Override
            public void fire(List<String> ids, Instant now) {
                var unused = changeAll(ids.stream()
                        .map(id -> new Command<S>(
                                id,
                                CommandKey.once(),
                                state -> isDue(state, now) ? fire.apply(state, now) : Change.none(state)))
                        .toList());
            }
        };
    }

    private boolean isDue(S state, Instant now) {
        Instant due = form.due().apply(state);
        return due != null && !due.isAfter(now);
    }

    MongoCollection<BsonDocument> raw() {
        return raw;
    }

    DocumentForm<S> form() {
        return form;
    }

    public String name() {
        return raw.getNamespace().getCollectionName();
    }

    private static String idOf(BsonDocument document) {
        return document.getString(Fields.ID).getValue();
    }
}
