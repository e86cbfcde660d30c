package org.clientele.eventdelivery.aggregate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.failure.MissingDocuments;
import org.clientele.eventdelivery.failure.StoreErrors;
import org.clientele.eventdelivery.listing.ListOrder;
import org.jspecify.annotations.Nullable;

/**
 * Folds, publishes and stores aggregates of one kind: a room's repository extends it and adds its queries.
 *
 * <p>The state is in the field {@code state}, what it is found by besides in {@code index}. Instants are kept in
 * milliseconds. A write that goes around this class would lose events. As a bean it is a {@code @Component}: Spring
 * puts a proxy before a {@code @Repository}, which these final methods do not pass.
 */
public abstract class AggregateCollection<S extends Record, E> implements Repository<S, E> {

    private static final int PER_BULK = 1000;

    private final Aggregate<S, E> aggregate;
    private final Aggregates shared;
    private final DocumentForm<S, E> form;
    private final MongoCollection<BsonDocument> documents;

    protected AggregateCollection(Aggregates shared, Aggregate<S, E> aggregate) {
        this.aggregate = aggregate;
        this.shared = shared;
        this.form = shared.form(aggregate);
        this.documents = shared.open(aggregate.name());
    }

    @Override
    public final Optional<Versioned<S>> find(String id) {
        return find(Filters.eq(Fields.ID, id), new BsonDocument(), 1).stream().findFirst();
    }

    @Override
    public final List<Versioned<S>> findAll(Collection<String> ids) {
        return readAll(Set.copyOf(ids)).values().stream()
                .map(Snapshot::versioned)
                .toList();
    }

    /** Those that match, in this order, at most so many; all of them if the limit is 0. */
    protected final List<Versioned<S>> find(Bson filter, Bson order, int limit) {
        return documents
                .find(filter)
                .sort(order)
                .limit(limit)
                .map(document -> form.snapshot(document).versioned())
                .into(new ArrayList<>());
    }

    /**
     * At most so many of which one of these is true and no two are, by their ids after the given one. Each is sought by
     * an index of its own: for all of them at once a store may use none.
     */
    protected final List<Versioned<S>> findAny(List<Bson> apart, @Nullable String after, int limit) {
        return apart.stream()
                .flatMap(one -> find(ListOrder.BY_ID.after(after, one), ListOrder.BY_ID.sort(), limit).stream())
                .sorted(Comparator.comparing(Versioned::id))
                .limit(limit)
                .toList();
    }

    /** The documents, for indexes and for queries of another kind. */
    protected final MongoCollection<BsonDocument> documents() {
        return documents;
    }

    @Override
    public final List<Creation<S>> createAll(List<Beginning<S, E>> beginnings) {
        Instant now = shared.now();
        List<BsonDocument> made =
                beginnings.stream().map(beginning -> begun(beginning, now)).toList();
        Set<Integer> taken = insert(made);
        Map<String, Snapshot<S>> existing =
                readAll(taken.stream().map(at -> idOf(made.get(at))).collect(Collectors.toSet()));
        return IntStream.range(0, made.size())
                .mapToObj(at -> taken.contains(at)
                        ? met(existing, idOf(made.get(at)), beginnings.get(at).key())
                        : new Creation.Created<>(form.snapshot(made.get(at)).versioned()))
                .toList();
    }

    private BsonDocument begun(Beginning<S, E> beginning, Instant now) {
        var decided = Decided.before(aggregate, beginning.state(), 0, new KeptCommands(List.of()), null);
        for (var event : beginning.events()) {
            decided = decided.after(new Happened<>(event, now, beginning.by()));
        }
        return form.begun(decided, beginning.key(), now);
    }

    /** The positions of those whose ids are taken. */
    private Set<Integer> insert(List<BsonDocument> made) {
        if (made.isEmpty()) {
            return Set.of();
        }
        return StoreErrors.despiteBrokenConnections(() -> {
            try {
                return Set.copyOf(MissingDocuments.insert(documents, made));
            } finally {
                made.forEach(document -> shared.wakeups().inserted(aggregate.name(), document));
            }
        });
    }

    private Creation<S> met(Map<String, Snapshot<S>> existing, String id, CommandKey key) {
        Snapshot<S> first = existing.get(id);
        if (first == null) {
            throw new NoSuchAggregateException(aggregate.name(), id);
        }
        return first.metBy(key);
    }

    @Override
    public final List<Versioned<S>> changeAll(List<Command<S, E>> commands) {
        var all = new ArrayList<Versioned<S>>(commands.size());
        for (int from = 0; from < commands.size(); from += PER_BULK) {
            var some = commands.subList(from, Math.min(commands.size(), from + PER_BULK));
            all.addAll(new BulkChange<>(this, some).run());
        }
        return all;
    }

    @Override
    public final boolean remove(Versioned<S> seen) {
        var pinned = Filters.and(Filters.eq(Fields.ID, seen.id()), Filters.eq(Fields.VERSION, seen.version()));
        return documents.deleteOne(pinned).getDeletedCount() == 1;
    }

    /**
     * What happens to those that are due.
     *
     * @param fire decides from the state and the current instant; its events must clear or postpone the due instant
     */
    protected final DueAggregates firing(By by, BiFunction<S, Instant, List<? extends E>> fire) {
        return firing(new Firing<>(this, by, fire)::fire);
    }

    /**
     * What happens to those that are due if something is to be written elsewhere first.
     *
     * @param useCase lets those of the ids happen that are due at the instant; its events must clear or postpone that
     */
    protected final DueAggregates firing(BiConsumer<List<String>, Instant> useCase) {
        return new DueAggregates(aggregate.name(), new DueIndex(documents), useCase);
    }

    /**
     * What happens to those that are due if they wait for an answer: what their {@link Facts} have unanswered is sent
     * once more.
     *
     * @param next when it is due again, from the state and the current instant
     */
    protected final DueAggregates askingAgain(BiFunction<S, Instant, Instant> next) {
        return firing(new AskingAgain<>(this, next)::fire);
    }

    Map<String, Snapshot<S>> readAll(Set<String> ids) {
        var found = new HashMap<String, Snapshot<S>>();
        if (!ids.isEmpty()) {
            documents.find(Filters.in(Fields.ID, ids)).map(form::snapshot).forEach(each -> found.put(each.id(), each));
        }
        return found;
    }

    Revision<S, E> revision(Snapshot<S> read) {
        return new Revision<>(form, read, shared.now());
    }

    void wakeFor(int shard, boolean publishes, @Nullable Instant due) {
        if (publishes) {
            shared.wakeups().unpublished(shard);
        }
        if (due != null) {
            shared.wakeups().due(aggregate.name(), shard, due);
        }
    }

    DocumentForm<S, E> form() {
        return form;
    }

    Aggregate<S, E> aggregate() {
        return aggregate;
    }

    private static String idOf(BsonDocument document) {
        return document.getString(Fields.ID).getValue();
    }
}
