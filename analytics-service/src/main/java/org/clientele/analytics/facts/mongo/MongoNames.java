package org.clientele.analytics.facts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.clientele.analytics.facts.NameUpserts;
import org.clientele.analytics.facts.Names;
import org.clientele.eventdelivery.reading.ReadFields;
import org.clientele.eventdelivery.reading.Upsert;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps names beside the facts, and looks them up one page at a time. */
@Repository
class MongoNames implements Names, NameUpserts {

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

    @Override
    public Map<String, String> teams(Collection<String> teamIds) {
        return names(collections.teams(), teamIds);
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

    @Override
    public Upsert client(String clientId, @Nullable String name, long sequence) {
        return named(collections.clients(), clientId, name, sequence);
    }

    @Override
    public Upsert salesperson(String salespersonId, @Nullable String name, long sequence) {
        return named(collections.salespeople(), salespersonId, name, sequence);
    }

    @Override
    public Upsert team(String teamId, @Nullable String name, long sequence) {
        return named(collections.teams(), teamId, name, sequence);
    }

    private static Upsert named(MongoCollection<Document> named, String id, @Nullable String name, long sequence) {
        var update = ReadFields.setOrUnset(FactsFields.NAME, name);
        return Upsert.newest(named, id, FactsFields.NAME_SEQUENCE, sequence, update);
    }

    @Override
    public void eraseClient(String clientId) {
        erase(collections.clients(), clientId);
    }

    @Override
    public void eraseSalesperson(String salespersonId) {
        erase(collections.salespeople(), salespersonId);
    }

    private static void erase(MongoCollection<Document> named, String id) {
        named.updateOne(Filters.eq(FactsFields.ID, id), Updates.unset(FactsFields.NAME));
    }
}
