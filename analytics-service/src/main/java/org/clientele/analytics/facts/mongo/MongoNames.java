package org.clientele.analytics.facts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.clientele.analytics.facts.Names;
import org.springframework.stereotype.Repository;

/** Looks names up one page at a time. */
@Repository
class MongoNames implements Names {

    private final FactsCollections collections;

    MongoNames(FactsCollections collections) {
        this.collections = collections;
    }

    @Override
    public Map<String, String> clients(Collection<String> clientIds) {
        return names(collections.clients(), clientIds);
    }

    @Override
    public Map<String, String> salespeople(Collection<String> salespersonIds) {
        return names(collections.salespeople(), salespersonIds);
    }

    private static Map<String, String> names(MongoCollection<Document> named, Collection<String> ids) {
        var names = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            named.find(Filters.and(Filters.in(FactsFields.ID, ids), Filters.exists(FactsFields.NAME)))
                    .projection(Projections.include(FactsFields.NAME))
                    .forEach(found -> names.put(found.getString(FactsFields.ID), found.getString(FactsFields.NAME)));
        }
        return names;
    }
}
