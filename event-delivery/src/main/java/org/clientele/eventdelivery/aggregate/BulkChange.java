package org.clientele.eventdelivery.aggregate;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.failure.StoreErrors;
import org.clientele.eventdelivery.failure.TooBusyException;

/** Carries out many commands in rounds, each of one find and one unordered bulk write. */
final class BulkChange<S extends Record, E> {

    /** Fewer than the document keeps, so that those of a round are still found in it if others write meanwhile. */
    private static final int PER_ROUND = 10;

    /** Each lost race means that somebody else got on; whoever loses so many in a row comes back later. */
    private static final int MOST_RACES = 100;

    private final AggregateCollection<S, E> collection;
    private final List<Command<S, E>> commands;
    private final Map<String, Deque<Integer>> open = new LinkedHashMap<>();
    private final Map<Integer, Outcome<S>> outcomes = new HashMap<>();

    private sealed interface Outcome<S> {

        record Done<S>(Versioned<S> versioned) implements Outcome<S> {}

        record Failed<S>(RuntimeException failure) implements Outcome<S> {}

        default Versioned<S> orThrow() {
            return switch (this) {
                case Done<S> done -> done.versioned();
                case Failed<S> failed -> throw failed.failure();
            };
        }
    }

    /** What was decided for one aggregate, by the position of each command. */
    private record Round<S extends Record, E>(String id, Revision<S, E> revision, Map<Integer, Outcome<S>> outcomes) {

        /**
         * Whether nobody is told of the state; else it is written, be it as it was: what was read could still be lost.
         */
        boolean isRefused() {
            return outcomes.values().stream().allMatch(Outcome.Failed.class::isInstance);
        }
    }

    BulkChange(AggregateCollection<S, E> collection, List<Command<S, E>> commands) {
        this.collection = collection;
        this.commands = commands;
        for (int at = 0; at < commands.size(); at++) {
            open.computeIfAbsent(commands.get(at).id(), id -> new ArrayDeque<>())
                    .add(at);
        }
    }

    List<Versioned<S>> run() {
        int races = 0;
        while (!open.isEmpty()) {
            races = StoreErrors.despiteBrokenConnections(this::round) ? 0 : races + 1;
            if (races == MOST_RACES) {
                throw new TooBusyException(collection.aggregate().name(), races);
            }
        }
        return IntStream.range(0, commands.size())
                .mapToObj(outcomes::get)
                .map(Outcome::orThrow)
                .toList();
    }

    /** Whether all that was written in this round took effect; if not, the next one finds out what did. */
    private boolean round() {
        Map<String, Snapshot<S>> read = collection.readAll(open.keySet());
        var writes = new ArrayList<Round<S, E>>();
        for (String id : List.copyOf(open.keySet())) {
            if (!read.containsKey(id)) {
                settle(id, missing(id));
                continue;
            }
            Round<S, E> decided = decide(read.get(id));
            if (decided.isRefused()) {
                settle(id, decided.outcomes());
            } else {
                writes.add(decided);
            }
        }
        return writes.isEmpty() || write(writes);
    }

    private Map<Integer, Outcome<S>> missing(String id) {
        var failed = new HashMap<Integer, Outcome<S>>();
        open.getOrDefault(id, new ArrayDeque<>())
                .forEach(at -> failed.put(
                        at,
                        new Outcome.Failed<>(new NoSuchAggregateException(
                                collection.aggregate().name(), id))));
        return failed;
    }

    private Round<S, E> decide(Snapshot<S> snapshot) {
        var decided = new Round<>(snapshot.id(), collection.revision(snapshot), new HashMap<Integer, Outcome<S>>());
        open.getOrDefault(snapshot.id(), new ArrayDeque<>()).stream()
                .limit(PER_ROUND)
                .forEach(at -> decided.outcomes().put(at, outcome(decided.revision(), at)));
        return decided;
    }

    private Outcome<S> outcome(Revision<S, E> revision, int at) {
        try {
            return new Outcome.Done<>(revision.carryOut(commands.get(at)));
        } catch (RuntimeException refused) {
            return new Outcome.Failed<>(refused);
        }
    }

    private boolean write(List<Round<S, E>> writes) {
        List<UpdateOneModel<BsonDocument>> models = writes.stream()
                .map(decided -> new UpdateOneModel<BsonDocument>(
                        decided.revision().filter(), decided.revision().update()))
                .toList();
        if (matched(models, writes) < writes.size()) {
            return false;
        }
        writes.forEach(decided -> settle(decided.id(), decided.outcomes()));
        return true;
    }

    /** Also when the reply is lost: what it would have said may have happened. */
    private int matched(List<UpdateOneModel<BsonDocument>> models, List<Round<S, E>> writes) {
        try {
            return collection
                    .documents()
                    .bulkWrite(models, new BulkWriteOptions().ordered(false))
                    .getMatchedCount();
        } finally {
            writes.stream()
                    .map(Round::revision)
                    .forEach(made -> collection.wakeFor(made.shard(), made.publishes(), made.due()));
        }
    }

    private void settle(String id, Map<Integer, Outcome<S>> settled) {
        outcomes.putAll(settled);
        open.computeIfPresent(id, (same, waiting) -> {
            waiting.removeAll(settled.keySet());
            return waiting.isEmpty() ? null : waiting;
        });
    }
}
