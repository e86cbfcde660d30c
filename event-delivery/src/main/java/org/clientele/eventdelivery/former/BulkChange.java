package org.clientele.eventdelivery.former;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.aggregate.NoSuchAggregateException;
import org.clientele.eventdelivery.failure.StoreErrors;

/** Carries out many commands in rounds, each of one find and one unordered bulk write. */
final class BulkChange<S extends Record> {

    /** Fewer than the document keeps, so that those of a round are still found in it if others write meanwhile. */
    private static final int PER_ROUND = 10;

    private final AggregateCollection<S> collection;
    private final List<Command<S>> commands;
    private final Map<String, Deque<Integer>> open = new LinkedHashMap<>();
    private final Map<Integer, Outcome<S>> outcomes = new HashMap<>();
    private final Set<Integer> attempted = new HashSet<>();

    private sealed interface Outcome<S> {

        record Done<S>(Stored<S> stored) implements Outcome<S> {}

        record Failed<S>(RuntimeException failure) implements Outcome<S> {}

        default Stored<S> orThrow() {
            return switch (this) {
                case Done<S> done -> done.stored();
                case Failed<S> failed -> throw failed.failure();
            };
        }
    }

    /** What was decided for one aggregate, by the position of each command. */
    private record Decided<S extends Record>(String id, Revision<S> revision, Map<Integer, Outcome<S>> outcomes) {}

    BulkChange(AggregateCollection<S> collection, List<Command<S>> commands) {
        this.collection = collection;
        this.commands = commands;
        for (int at = 0; at < commands.size(); at++) {
            open.computeIfAbsent(commands.get(at).id(), id -> new ArrayDeque<>())
                    .add(at);
        }
    }

    List<Stored<S>> run() {
        int races = 0;
        while (!open.isEmpty()) {
            races = StoreErrors.despiteBrokenConnections(this::round) ? 0 : races + 1;
            if (races == AggregateCollection.MOST_RACES) {
                throw new IllegalStateException("Lost %d races in %s.".formatted(races, collection.name()));
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
        var writes = new ArrayList<Decided<S>>();
        for (String id : List.copyOf(open.keySet())) {
            if (!read.containsKey(id)) {
                settle(id, missing(id));
                continue;
            }
            Decided<S> decided = decide(read.get(id));
            if (decided.revision().isWritten()) {
                writes.add(decided);
            } else {
                settle(id, decided.outcomes());
            }
        }
        return writes.isEmpty() || write(writes);
    }

    private Map<Integer, Outcome<S>> missing(String id) {
        var failed = new HashMap<Integer, Outcome<S>>();
        open.getOrDefault(id, new ArrayDeque<>())
                .forEach(at ->
                        failed.put(at, new Outcome.Failed<>(new NoSuchAggregateException(collection.name(), id))));
        return failed;
    }

    private Decided<S> decide(Snapshot<S> snapshot) {
        var decided = new Decided<>(
                snapshot.id(), new Revision<>(collection.form(), snapshot), new HashMap<Integer, Outcome<S>>());
        open.getOrDefault(snapshot.id(), new ArrayDeque<>()).stream()
                .limit(PER_ROUND)
                .forEach(at -> decided.outcomes().put(at, outcome(decided.revision(), at)));
        return decided;
    }

    private Outcome<S> outcome(Revision<S> revision, int at) {
        Command<S> command = commands.get(at);
        try {
            Stored<S> stored = revision.apply(command.key(), command.decide());
            boolean repeated = stored.repeated() && !attempted.contains(at);
            return new Outcome.Done<>(
                    new Stored<>(stored.id(), stored.version(), stored.state(), stored.result(), repeated));
        } catch (RuntimeException refused) {
            return new Outcome.Failed<>(refused);
        }
    }

    private boolean write(List<Decided<S>> writes) {
        writes.forEach(decided -> attempted.addAll(decided.outcomes().keySet()));
        List<UpdateOneModel<BsonDocument>> models = writes.stream()
                .map(decided -> new UpdateOneModel<BsonDocument>(
                        decided.revision().filter(), decided.revision().update()))
                .toList();
        int matched = collection
                .raw()
                .bulkWrite(models, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
        writes.forEach(decided -> collection.wakeFor(decided.revision()));
        if (matched < writes.size()) {
            return false;
        }
        writes.forEach(decided -> settle(decided.id(), decided.outcomes()));
        return true;
    }

    private void settle(String id, Map<Integer, Outcome<S>> settled) {
        outcomes.putAll(settled);
        open.computeIfPresent(id, (same, waiting) -> {
            waiting.removeAll(settled.keySet());
            return waiting.isEmpty() ? null : waiting;
        });
    }
}
