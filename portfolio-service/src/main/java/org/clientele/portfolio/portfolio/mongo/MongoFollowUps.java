package org.clientele.portfolio.portfolio.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.portfolio.portfolio.FollowUp;
import org.clientele.portfolio.portfolio.FollowUps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document a follow-up of a client; of one that is not owed any more only the number is kept. */
@Repository
class MongoFollowUps implements FollowUps {

    private static final String CLIENT = "clientId";
    private static final String DUE = "dueAt";

    private final MongoCollection<FollowUpDocument> followUps;

    MongoFollowUps(MongoDatabase database) {
        followUps = database.getCollection("follow-ups", FollowUpDocument.class);
        Index.of(Indexes.ascending(CLIENT, DUE)).on(followUps);
    }

    /** A follow-up of a client as it is read. */
    public record FollowUpDocument(@BsonId String id, String clientId, Instant dueAt) {}

    @Override
    public void learn(List<Learnt> events) {
        var newest = new Projections();
        events.forEach(
                each -> newest.add(Upsert.newest(followUps, each.followUpId(), each.sequence(), update(each.owed()))));
        newest.write();
    }

    private static Bson update(@Nullable FollowUp owed) {
        return owed == null
                ? Updates.combine(Updates.unset(CLIENT), Updates.unset(DUE))
                : Updates.combine(Updates.set(CLIENT, owed.clientId()), Updates.set(DUE, owed.dueAt()));
    }

    /**
     * Whoever has none yet among the earliest is asked for again, so that no more than as many as there are clients are
     * read at once, however many one of them is owed.
     */
    @Override
    public Map<String, FollowUp> nextOf(Collection<String> clientIds) {
        var next = new HashMap<String, FollowUp>();
        var others = Set.copyOf(clientIds);
        while (!others.isEmpty()) {
            var earliest = earliest(others);
            earliest.forEach(each -> next.putIfAbsent(each.clientId(), each));
            others = earliest.size() < others.size() ? Set.of() : without(next.keySet(), others);
        }
        return next;
    }

    private static Set<String> without(Set<String> found, Set<String> wanted) {
        return wanted.stream().filter(clientId -> !found.contains(clientId)).collect(Collectors.toSet());
    }

    private List<FollowUp> earliest(Set<String> clientIds) {
        return followUps
                .find(Filters.in(CLIENT, clientIds))
                .sort(Sorts.ascending(DUE))
                .limit(clientIds.size())
                .map(found -> new FollowUp(found.id(), found.clientId(), found.dueAt()))
                .into(new ArrayList<>());
    }
}
