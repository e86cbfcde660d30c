package org.clientele.notification.followup.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.notification.followup.ClosedLeads;
import org.springframework.stereotype.Repository;

/** One small document for each lead that was closed too early. */
@Repository
class MongoClosedLeads implements ClosedLeads {

    private final MongoCollection<Document> closed;

    MongoClosedLeads(MongoDatabase database) {
        closed = database.getCollection("closed-leads");
    }

    @Override
    public void keep(String leadId, long sequence) {
        Upsert.newest(closed, leadId, sequence, new Document()).write();
    }

    @Override
    public Map<String, Long> findAll(Collection<String> leadIds) {
        var found = new HashMap<String, Long>();
        closed.find(Filters.in("_id", leadIds))
                .forEach(lead -> found.put(lead.getString("_id"), lead.getLong("sequence")));
        return found;
    }
}
