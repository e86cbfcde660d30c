package org.clientele.eventdelivery.counting;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.eventdelivery.failure.Tries;
import org.clientele.eventdelivery.listing.Index;

/**
 * Counts the documents of a collection exactly, however often it is interrupted and however many do it at once.
 *
 * <p>Whoever writes a document marks it as uncounted in the same write. What is marked is counted in plans, one after
 * the other: a plan is written down, then each of its documents and each count takes it once, whoever carries it out.
 */
public final class Tally implements BackgroundWork {

    /** Belongs to each change of a counted document's state. */
    public static final Bson CHANGED = Updates.set(Mark.UNCOUNTED, true);

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 10;

    /** Looking at so many is cheaper for whoever asks than counting them. */
    private static final int LOOKED_AT = 100;

    private static final Duration GATHER = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Counted counted;
    private final MongoCollection<Document> documents;
    private final Plans plans;
    private final Counts counts;
    private volatile boolean indexed;

    public Tally(MongoDatabase database, Counted counted) {
        this.counted = counted;
        this.documents = database.getCollection(counted.collection()).withReadConcern(ReadConcern.MAJORITY);
        this.plans = new Plans(database, counted.collection());
        this.counts = new Counts(database, counted.collection());
    }

    /** A document as it is inserted. */
    public <T> BsonDocument entering(T document, MongoCollection<T> collection) {
        return Mark.uncounted(encoded(document, collection));
    }

    /** A document as it is inserted in place of one that is counted in this state and goes. */
    public <T> BsonDocument replacing(T document, String state, MongoCollection<T> collection) {
        return Mark.counted(encoded(document, collection), state);
    }

    private static <T> BsonDocument encoded(T document, MongoCollection<T> collection) {
        return BsonDocumentWrapper.asBsonDocument(document, collection.getCodecRegistry())
                .clone();
    }

    /** Belongs to an upsert of a document that stays as it comes. */
    public static Bson entering() {
        return Mark.uncountedOnInsert();
    }

    /** Those that are counted in this state and have not changed since. */
    public static Bson isCountedAs(String state) {
        return Mark.is(state);
    }

    @Override
    public String name() {
        return "counting-" + counted.collection();
    }

    /** While something changes it is let gather: a plan costs the same for one and for a page. */
    @Override
    public Pace pass() {
        return switch (countPage(Filters.empty())) {
            case NOTHING -> Pace.rest(LOOK_AGAIN);
            case ALL -> Pace.pause(GATHER);
            case SOME -> Pace.again();
        };
    }

    /** Counts these before all others. */
    public void count(Collection<String> ids) {
        Tries.until(name(), () -> countPage(Filters.in("_id", ids)) != Page.SOME);
    }

    /** What is asked of the counts, all as of one moment; only under load is that a few seconds ago. */
    public <T> T counts(Function<Moment, T> question) {
        for (int pages = 0; pages < MOST_PAGES && countPage(Filters.empty()) == Page.SOME; pages++) {
            // the next one
        }
        return Tries.forResult(name(), () -> atOneMoment(question));
    }

    private <T> Optional<T> atOneMoment(Function<Moment, T> question) {
        var plan = plans.latest();
        var answer = question.apply(new Moment(counts, plan));
        return plans.latest().number() == plan.number() ? Optional.of(answer) : Optional.empty();
    }

    /**
     * The counts under these keys as they are at this moment. What has changed and is not counted yet is looked at;
     * more than a few are counted first.
     */
    public Map<String, Map<String, Long>> countsOf(Collection<String> keys) {
        return Tries.forResult(name(), () -> atThisMoment(keys));
    }

    private Optional<Map<String, Map<String, Long>>> atThisMoment(Collection<String> keys) {
        var plan = plans.latest();
        var changed = changed(Filters.empty(), LOOKED_AT + 1);
        if (changed.size() > LOOKED_AT) {
            var unused = countPage(Filters.empty());
            return Optional.empty();
        }
        var now = counts.of(keys, plan);
        plan.sumsAfter(changed, counted).forEach(sum -> sum.addTo(now));
        now.keySet().retainAll(keys);
        return plans.latest().number() == plan.number() ? Optional.of(now) : Optional.empty();
    }

    /** Marks those of these that were there before anything was counted. */
    public void countToo(Collection<String> ids) {
        documents.updateMany(Filters.and(Filters.in("_id", ids), Mark.neverCounted()), CHANGED);
    }

    /** What was counted under a key when somebody counted last. */
    public Map<String, Long> lastCounted(String key) {
        return counts.of(key);
    }

    /** What counting a page has left. */
    private enum Page {
        /** There was nothing to count. */
        NOTHING,
        /** All that there was is counted. */
        ALL,
        /** There may be more. */
        SOME
    }

    private Page countPage(Bson which) {
        var last = plans.latest();
        if (!last.done()) {
            carryOut(last);
        }
        var changed = changed(which, PAGE);
        if (changed.isEmpty()) {
            return Page.NOTHING;
        }
        var next = Plan.after(last, changed, counted);
        var begun = plans.begin(next);
        if (begun) {
            carryOut(next);
        }
        return begun && changed.size() < PAGE ? Page.ALL : Page.SOME;
    }

    private List<Document> changed(Bson which, int limit) {
        if (!indexed) {
            Index.sparse(Indexes.ascending(Mark.UNCOUNTED)).on(documents);
            indexed = true;
        }
        return documents
                .find(Filters.and(Filters.eq(Mark.UNCOUNTED, true), which))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private void carryOut(Plan plan) {
        if (!plan.moves().isEmpty()) {
            documents.bulkWrite(plan.moves().stream()
                    .flatMap(move -> marks(move, plan.number()))
                    .toList());
        }
        counts.add(plan);
        plans.end(plan);
    }

    /**
     * First what still is as the plan says; what is left has changed since, is counted as the plan says all the same,
     * and stays marked for the next plan.
     */
    private Stream<UpdateManyModel<Document>> marks(Plan.Move move, long plan) {
        var asPlanned = Filters.and(Mark.notYetIn(move, plan), counted.isIn().apply(move.to()));
        return Stream.of(
                new UpdateManyModel<>(
                        asPlanned, Updates.combine(Mark.countedIn(move, plan), Updates.unset(Mark.UNCOUNTED))),
                new UpdateManyModel<>(Mark.notYetIn(move, plan), Mark.countedIn(move, plan)));
    }
}
