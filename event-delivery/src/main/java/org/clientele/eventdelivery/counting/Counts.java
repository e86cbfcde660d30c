package org.clientele.eventdelivery.counting;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.failure.StoreErrors;
import org.clientele.eventdelivery.listing.ListOrder;

/** What was counted: one document a key, which takes each plan once. */
final class Counts {

    private static final String BY_STATE = "counts";
    private static final String SEQUENCE = "sequence";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> counts;

    Counts(MongoDatabase database, String tally) {
        this.counts = database.getCollection(tally + "-counts").withReadConcern(ReadConcern.MAJORITY);
    }

    void add(Plan plan) {
        if (!plan.sums().isEmpty()) {
            begin(plan);
            counts.bulkWrite(
                    plan.sums().stream()
                            .map(sum -> addition(sum, plan.number()))
                            .toList(),
                    UNORDERED);
        }
    }

    /** Makes what is counted for the first time. */
    private void begin(Plan plan) {
        var begun = plan.sums().stream()
                .map(sum -> new UpdateOneModel<Document>(
                        Filters.eq("_id", sum.key()),
                        Updates.setOnInsert(SEQUENCE, 0L),
                        new UpdateOptions().upsert(true)))
                .toList();
        try {
            counts.bulkWrite(begun, UNORDERED);
        } catch (MongoBulkWriteException raced) {
            var unused = StoreErrors.duplicates(raced);
        }
    }

    private static UpdateOneModel<Document> addition(Plan.Sum sum, long plan) {
        var changes = sum.byState().entrySet().stream()
                .map(state -> Updates.inc(BY_STATE + "." + state.getKey(), state.getValue()))
                .collect(Collectors.toCollection(() -> new ArrayList<Bson>()));
        changes.add(Updates.set(SEQUENCE, plan));
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", sum.key()), Filters.lt(SEQUENCE, plan)), Updates.combine(changes));
    }

    /** Those under these keys as they are when this plan is done. */
    Map<String, Map<String, Long>> of(Collection<String> keys, Plan plan) {
        return after(plan, counts.find(Filters.in("_id", keys)), keys::contains);
    }

    /**
     * Those under keys that begin like this, from this key on, as they are when this plan is done.
     *
     * @param limit so many at most, in the order of their keys; 0 for all
     */
    SortedMap<String, Map<String, Long>> from(String beginning, String first, int limit, Plan plan) {
        var end = next(beginning);
        var stored = counts.find(Filters.and(Filters.gte("_id", first), Filters.lt("_id", end)))
                .sort(ListOrder.BY_ID.sort())
                .limit(limit);
        var found = after(plan, stored, key -> key.compareTo(first) >= 0 && key.compareTo(end) < 0);
        var keys = new TreeMap<>(found);
        while (limit > 0 && keys.size() > limit) {
            keys.pollLastEntry();
        }
        return keys;
    }

    private static String next(String beginning) {
        var last = beginning.length() - 1;
        return beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
    }

    private static Map<String, Map<String, Long>> after(
            Plan plan, FindIterable<Document> stored, Predicate<String> wanted) {
        var after = new HashMap<String, Map<String, Long>>();
        var missing = new HashMap<String, Plan.Sum>();
        plan.sums().stream().filter(sum -> wanted.test(sum.key())).forEach(sum -> missing.put(sum.key(), sum));
        stored.forEach(found -> {
            after.put(found.getString("_id"), byState(found));
            if (found.getLong(SEQUENCE) >= plan.number()) {
                missing.remove(found.getString("_id"));
            }
        });
        missing.values().forEach(sum -> sum.addTo(after));
        return after;
    }

    /** What is counted under one key by now. */
    Map<String, Long> of(String key) {
        var found = counts.find(Filters.eq("_id", key)).first();
        return found == null ? Map.of() : byState(found);
    }

    private static Map<String, Long> byState(Document found) {
        var byState = new HashMap<String, Long>();
        found.get(BY_STATE, new Document()).forEach((state, count) -> byState.put(state, ((Number) count).longValue()));
        return byState;
    }
}
