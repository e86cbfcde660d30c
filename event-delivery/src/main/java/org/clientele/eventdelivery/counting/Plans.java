package org.clientele.eventdelivery.counting;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.failure.StoreErrors;

/** The latest plan of one tally: one document, so that of two who begin one the first does. */
final class Plans {

    private static final String NUMBER = "number";
    private static final String DONE = "done";

    private final MongoCollection<PlanDocument> plans;
    private final String tally;

    Plans(MongoDatabase database, String tally) {
        this.plans = database.getCollection("tally-plans", PlanDocument.class).withReadConcern(ReadConcern.MAJORITY);
        this.tally = tally;
    }

    /** A plan as it is stored. */
    public record PlanDocument(
            @BsonId String id, long number, boolean done, List<Plan.Move> moves, List<Plan.Sum> sums) {}

    Plan latest() {
        var found = plans.find(Filters.eq("_id", tally)).first();
        return found == null ? Plan.NONE : new Plan(found.number(), found.done(), found.moves(), found.sums());
    }

    /** Whether nobody has begun another one after the last. */
    boolean begin(Plan next) {
        return next.number() == 1 ? beginFirst(next) : replace(next);
    }

    private boolean beginFirst(Plan first) {
        try {
            plans.insertOne(new PlanDocument(tally, first.number(), false, first.moves(), first.sums()));
            return true;
        } catch (MongoWriteException failure) {
            if (StoreErrors.isDuplicate(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private boolean replace(Plan next) {
        var update = Updates.combine(
                Updates.set(NUMBER, next.number()),
                Updates.set(DONE, false),
                Updates.set("moves", next.moves()),
                Updates.set("sums", next.sums()));
        return plans.updateOne(is(next.number() - 1), update).getMatchedCount() == 1;
    }

    void end(Plan done) {
        plans.updateOne(is(done.number()), Updates.set(DONE, true));
    }

    private Bson is(long number) {
        return Filters.and(Filters.eq("_id", tally), Filters.eq(NUMBER, number));
    }
}
