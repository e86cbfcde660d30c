package org.clientele.notification.followup.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.notification.followup.MergedLeads;
import org.springframework.stereotype.Repository;

/** One small document for each lead that ever was part of another one. */
@Repository
class MongoMergedLeads implements MergedLeads {

    private static final String INTO = "into";

    private final MongoCollection<Document> merged;

    MongoMergedLeads(MongoDatabase database) {
        merged = database.getCollection("merged-leads");
        Index.sparse(Indexes.ascending(INTO)).on(merged);
    }

    @Override
    public void mergedInto(String leadId, String otherLeadId, long sequence) {
        Upsert.newest(merged, leadId, sequence, Updates.set(INTO, otherLeadId)).write();
    }

    @Override
    public void splitOff(String leadId, long sequence) {
        Upsert.newest(merged, leadId, sequence, Updates.unset(INTO)).write();
    }

    @Override
    public Optional<String> into(String leadId) {
        return Optional.ofNullable(merged.find(Filters.eq("_id", leadId)).first())
                .map(part -> part.getString(INTO));
    }

    @Override
    public List<String> withParts(String leadId) {
        var all = new ArrayList<>(List.of(leadId));
        for (int next = 0; next < all.size(); next++) {
            partsOf(all.get(next)).stream().filter(part -> !all.contains(part)).forEach(all::add);
        }
        return all;
    }

    private List<String> partsOf(String leadId) {
        return merged.find(Filters.eq(INTO, leadId))
                .map(part -> part.getString("_id"))
                .into(new ArrayList<>());
    }
}
