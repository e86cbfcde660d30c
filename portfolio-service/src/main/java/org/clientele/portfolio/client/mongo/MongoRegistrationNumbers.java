package org.clientele.portfolio.client.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.clientele.eventdelivery.failure.MissingDocuments;
import org.clientele.portfolio.client.RegistrationNumbers;
import org.clientele.servicedefaults.KeyedIds;
import org.springframework.stereotype.Repository;

/** One small document for each number, by a keyed hash of it. */
@Repository
class MongoRegistrationNumbers implements RegistrationNumbers {

    private static final String ID = "_id";
    private static final String CONVERSION = "conversionId";

    private final MongoCollection<Document> numbers;
    private final KeyedIds ids;

    MongoRegistrationNumbers(MongoDatabase database, KeyedIds ids) {
        this.numbers = database.getCollection("registration-numbers");
        this.ids = ids;
    }

    @Override
    public Map<String, Claim> claim(Collection<Claim> wanted) {
        var first = new LinkedHashMap<String, Claim>();
        wanted.forEach(claim -> first.putIfAbsent(id(claim), claim));
        insert(first.values());
        return having(first);
    }

    private void insert(Collection<Claim> claims) {
        var documents = claims.stream()
                .map(claim -> new Document(ID, id(claim)).append(CONVERSION, claim.conversionId()))
                .toList();
        var unused = MissingDocuments.insert(numbers, documents);
    }

    private Map<String, Claim> having(Map<String, Claim> byId) {
        var found = new HashMap<String, String>();
        numbers.find(Filters.in(ID, byId.keySet()))
                .forEach(one -> found.put(one.getString(ID), one.getString(CONVERSION)));
        var having = new HashMap<String, Claim>();
        byId.forEach((id, claim) ->
                having.put(claim.number(), new Claim(claim.number(), found.getOrDefault(id, claim.conversionId()))));
        return having;
    }

    @Override
    public boolean takeOver(Claim from, Claim to) {
        var held = Filters.and(Filters.eq(ID, id(from)), Filters.eq(CONVERSION, from.conversionId()));
        return numbers.updateOne(held, Updates.set(CONVERSION, to.conversionId()))
                        .getMatchedCount()
                == 1;
    }

    private String id(Claim claim) {
        return ids.of("registration-number", claim.number());
    }
}
