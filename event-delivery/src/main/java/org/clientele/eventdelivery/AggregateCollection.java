package org.clientele.eventdelivery;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Stores aggregates so that state, version, unpublished records and command keys change together or not at all.
 *
 * <p>The state is a record with a component {@code @BsonId String id}; the names {@code version}, {@code unpublished},
 * {@code relay}, {@code due}, {@code commands} and {@code creation} are taken.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class AggregateCollection<S extends Record> {

    AggregateCollection() {}

    public Optional<Stored<S>> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** Those of the ids that exist, in no particular order. */
    public List<Stored<S>> findAll(List<String> ids) {
        throw new UnsupportedOperationException();
    }

    /**
     * Inserts a new aggregate; if its id exists, the first creation is the answer.
     *
     * @throws KeyReusedException if it was created from another body
     */
    public Stored<S> create(Change<S> change, CommandKey key) {
        throw new UnsupportedOperationException();
    }

    /** Inserts many at once; each has its own outcome, in order. */
    public List<Creation<S>> createAll(List<NewAggregate<S>> creations) {
        throw new UnsupportedOperationException();
    }

    /** Inserts an aggregate of version 0 that publishes nothing yet. */
    public Stored<S> draft(S state, CommandKey key) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes an aggregate; decides again when somebody else was faster.
     *
     * @throws NoSuchAggregateException if there is none
     * @throws OutboxFullException if too much of it waits for the broker
     * @throws KeyReusedException if the key was used for another body
     */
    public Stored<S> change(String id, CommandKey key, Function<S, Change<S>> decide) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes an aggregate only if it still has this version.
     *
     * @throws StaleVersionException if it has another one
     */
    public Stored<S> change(String id, long expectedVersion, CommandKey key, Function<S, Change<S>> decide) {
        throw new UnsupportedOperationException();
    }

    /** Changes many at once, in order for each id; what one command throws is thrown after the others are written. */
    public List<Stored<S>> changeAll(List<Command<S>> commands) {
        throw new UnsupportedOperationException();
    }

    /** For queries only: a write that goes around this class would lose events. */
    public MongoCollection<S> documents() {
        throw new UnsupportedOperationException();
    }
}
