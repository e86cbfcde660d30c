package org.clientele.eventdelivery.aggregate;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.bson.BsonDocument;

/**
 * Sends requests that nobody has answered once more. That is no event: the aggregate keeps its version, and only the
 * instant moves at which it is due again.
 *
 * @param next when it is asked again if there is no answer by then
 */
record AskingAgain<S extends Record, E>(AggregateCollection<S, E> collection, BiFunction<S, Instant, Instant> next) {

    /** Whoever was faster, or has answered meanwhile, leaves nothing to write here. */
    void fire(List<String> ids, Instant now) {
        var repetitions = collection.readAll(Set.copyOf(ids)).values().stream()
                .filter(read -> read.isDue(now))
                .map(read -> new Repetition<>(collection.form(), read, now, next.apply(read.state(), now)))
                .toList();
        if (!repetitions.isEmpty()) {
            write(repetitions);
        }
    }

    private void write(List<Repetition<S, E>> repetitions) {
        var models = repetitions.stream()
                .map(each -> new UpdateOneModel<BsonDocument>(each.filter(), each.update()))
                .toList();
        try {
            var unused = collection.documents().bulkWrite(models, new BulkWriteOptions().ordered(false));
        } finally {
            repetitions.forEach(each -> collection.wakeFor(each.shard(), each.publishes(), each.due()));
        }
    }
}
