package org.clientele.portfolio.onboarding.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.failure.MissingDocuments;
import org.clientele.portfolio.onboarding.CompleteHistories;
import org.springframework.stereotype.Repository;

/** One document a conversion; one that is complete says nothing else. */
@Repository
class MongoCompleteHistories implements CompleteHistories {

    private static final String ID = "_id";
    private static final String LAST = "last";
    private static final String SEEN = "seen";
    private static final String MISSING = "missing";

    private final MongoCollection<Document> complete;

    MongoCompleteHistories(MongoDatabase database) {
        complete = database.getCollection("complete-histories");
    }

    @Override
    public Set<String> among(Collection<String> conversionIds) {
        return conversionIds.isEmpty()
                ? Set.of()
                : complete.find(Filters.and(Filters.in(ID, conversionIds), Filters.exists(SEEN, false)))
                        .map(found -> found.getString(ID))
                        .into(new HashSet<>());
    }

    @Override
    public void note(Collection<String> conversionIds) {
        if (!conversionIds.isEmpty()) {
            var unused = MissingDocuments.insert(
                    complete,
                    conversionIds.stream().map(id -> new Document(ID, id)).toList());
            complete.updateMany(
                    begun(Filters.in(ID, conversionIds)),
                    Updates.combine(Updates.unset(LAST), Updates.unset(SEEN), Updates.unset(MISSING)));
        }
    }

    private static Bson begun(Bson which) {
        return Filters.and(which, Filters.exists(SEEN));
    }

    @Override
    public Optional<Comparison> comparison(String conversionId) {
        return Optional.ofNullable(
                        complete.find(begun(Filters.eq(ID, conversionId))).first())
                .map(found -> new Comparison(
                        found.getString(LAST),
                        found.getInteger(SEEN),
                        Set.copyOf(found.getList(MISSING, String.class))));
    }

    @Override
    public void note(String conversionId, Comparison comparison) {
        var unused = MissingDocuments.insert(
                complete, List.of(new Document(ID, conversionId).append(SEEN, 0).append(MISSING, List.of())));
        complete.updateOne(
                begun(Filters.eq(ID, conversionId)),
                Updates.combine(
                        Updates.set(LAST, comparison.last()),
                        Updates.set(SEEN, comparison.seen()),
                        Updates.set(MISSING, List.copyOf(comparison.missing()))));
    }
}
