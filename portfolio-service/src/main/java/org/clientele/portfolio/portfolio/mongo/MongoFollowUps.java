package org.clientele.portfolio.portfolio.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.clientele.portfolio.portfolio.FollowUp;
import org.clientele.portfolio.portfolio.FollowUps;
import org.springframework.stereotype.Repository;

/** One document a follow-up; of those of leads, which no portfolio shows, only the number is kept. */
@Repository
class MongoFollowUps implements FollowUps {

    private static final String CLIENT = "clientId";
    private static final String OPEN = "open";
    private static final String DUE = "dueAt";

    private final MongoCollection<FollowUpDocument> followUps;

    MongoFollowUps(MongoDatabase database) {
        followUps =
                database.getCollection("follow-ups", FollowUpDocument.class).withWriteConcern(WriteConcern.MAJORITY);
        followUps.createIndex(Indexes.ascending(CLIENT, OPEN, DUE));
    }

    /** A follow-up of a client as it is read. */
    public record FollowUpDocument(@BsonId String id, String clientId, Instant dueAt) {}

    @Override
    public List<FollowUp> openOf(List<String> clientIds) {
        return followUps
                .find(Filters.and(Filters.in(CLIENT, clientIds), Filters.eq(OPEN, true)))
                .map(found -> new FollowUp(found.id(), found.clientId(), found.dueAt()))
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(FollowUp::dueAt).thenComparing(FollowUp::followUpId))
                .toList();
    }

    MongoCollection<FollowUpDocument> documents() {
        return followUps;
    }

    static Bson ofClient(String clientId, boolean open, Instant dueAt) {
        return Updates.combine(Updates.set(CLIENT, clientId), Updates.set(OPEN, open), Updates.set(DUE, dueAt));
    }

    static Bson ofLead() {
        return Updates.set(OPEN, false);
    }
}
