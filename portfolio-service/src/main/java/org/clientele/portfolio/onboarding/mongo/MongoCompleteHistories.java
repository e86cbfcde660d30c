package org.clientele.portfolio.onboarding.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.clientele.eventdelivery.failure.MissingDocuments;
import org.clientele.portfolio.onboarding.CompleteHistories;
import org.springframework.stereotype.Repository;

/** One small document a conversion. */
@Repository
class MongoCompleteHistories implements CompleteHistories {

    private final MongoCollection<Document> complete;

    MongoCompleteHistories(MongoDatabase database) {
        complete = database.getCollection("complete-histories");
    }

    @Override
    public Set<String> among(Collection<String> conversionIds) {
        return conversionIds.isEmpty()
                ? Set.of()
                : complete.find(Filters.in("_id", conversionIds))
                        .map(found -> found.getString("_id"))
                        .into(new HashSet<>());
    }

    @Override
    public void note(Collection<String> conversionIds) {
        var noted = conversionIds.stream().map(id -> new Document("_id", id)).toList();
        var unused = MissingDocuments.insert(complete, noted);
    }
}
