package org.clientele.lead.lead.mongo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.clientele.lead.routing.OpenLeads;
import org.springframework.stereotype.Repository;

/** Counts entries of the index of open leads; no lead itself is read. */
@Repository
class MongoOpenLeads implements OpenLeads {

    private final MongoCollection<Document> leads;

    MongoOpenLeads(MongoDatabase database) {
        leads = database.getCollection("leads");
    }

    @Override
    public Map<String, Integer> of(Set<String> salespersonIds) {
        return leads
                .find(Filters.in("openWith", salespersonIds))
                .projection(Projections.fields(Projections.include("openWith"), Projections.excludeId()))
                .map(entry -> String.valueOf(entry.getString("openWith")))
                .into(new ArrayList<>())
                .stream()
                .collect(groupingBy(id -> id, summingInt(id -> 1)));
    }
}
