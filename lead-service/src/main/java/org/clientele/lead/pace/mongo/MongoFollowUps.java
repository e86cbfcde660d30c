package org.clientele.lead.pace.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.lead.pace.FollowUps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document a follow-up, the newest wins. */
@Repository
class MongoFollowUps implements FollowUps {

    private static final String LEAD = "leadId";
    private static final String DUE = "dueAt";

    /** Leads are owed one thing, or a few. */
    private static final int FEW = 5;

    private final MongoCollection<Document> followUps;

    MongoFollowUps(MongoDatabase database) {
        followUps = database.getCollection("follow-ups");
        Index.of(Indexes.ascending(LEAD, DUE)).on(followUps);
    }

    @Override
    public void keep(List<News> news) {
        var projections = new Projections();
        news.forEach(
                one -> projections.add(Upsert.newest(followUps, one.followUpId(), one.sequence(), owed(one.owed()))));
        projections.write();
    }

    private static Bson owed(@Nullable Owed owed) {
        return owed == null
                ? Updates.combine(Updates.unset(LEAD), Updates.unset(DUE))
                : Updates.combine(Updates.set(LEAD, owed.leadId()), Updates.set(DUE, Date.from(owed.dueAt())));
    }

    @Override
    public Map<String, Instant> latest(Collection<String> leadIds) {
        var most = FEW * leadIds.size();
        var owed = followUps.find(Filters.in(LEAD, leadIds)).limit(most + 1).into(new ArrayList<>());
        return latest(owed.size() > most ? leadIds.stream().flatMap(this::last) : owed.stream());
    }

    private Stream<Document> last(String leadId) {
        return Stream.ofNullable(followUps
                .find(Filters.eq(LEAD, leadId))
                .sort(Indexes.descending(DUE))
                .first());
    }

    private static Map<String, Instant> latest(Stream<Document> owed) {
        return owed.collect(Collectors.toMap(
                one -> one.getString(LEAD),
                one -> one.getDate(DUE).toInstant(),
                BinaryOperator.maxBy(Comparator.<Instant>naturalOrder())));
    }
}
