package org.clientele.analytics.classes.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.clientele.analytics.classes.TakenMoments;
import org.springframework.stereotype.Repository;

/** One document a moment, whose id it is. */
@Repository
class MongoTakenMoments implements TakenMoments {

    private static final String ID = "_id";

    private final MongoCollection<Document> moments;

    MongoTakenMoments(MongoDatabase database) {
        this.moments = database.withReadConcern(ReadConcern.MAJORITY).getCollection("class-moments");
    }

    @Override
    public Optional<Instant> last() {
        var last = moments.find().sort(Sorts.descending(ID)).limit(1).first();
        return Optional.ofNullable(last).map(moment -> moment.getDate(ID).toInstant());
    }

    @Override
    public void note(Instant moment, Instant readUntil) {
        moments.updateOne(
                Filters.eq(ID, Date.from(moment)),
                Updates.setOnInsert("readUntil", Date.from(readUntil)),
                new UpdateOptions().upsert(true));
    }
}
