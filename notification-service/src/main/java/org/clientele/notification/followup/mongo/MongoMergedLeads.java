package org.clientele.notification.followup.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.notification.followup.MergedLeads;
import org.springframework.stereotype.Repository;

/** One small document for each lead that ever was part of another one. */
@Repository
class MongoMergedLeads implements MergedLeads {

    private static final int DUPLICATE_KEY = 11_000;
    private static final String INTO = "into";
    private static final String SEQUENCE = "sequence";

    private final MongoCollection<Document> merged;

    MongoMergedLeads(MongoDatabase database) {
        merged = database.getCollection("merged-leads").withWriteConcern(WriteConcern.MAJORITY);
        merged.createIndex(Indexes.ascending(INTO), new IndexOptions().sparse(true));
    }

    @Override
    public void mergedInto(String leadId, String otherLeadId, long sequence) {
        write(leadId, sequence, Updates.set(INTO, otherLeadId));
    }

    @Override
    public void splitOff(String leadId, long sequence) {
        write(leadId, sequence, Updates.unset(INTO));
    }

    private void write(String leadId, long sequence, Bson change) {
        var older = Filters.and(Filters.eq("_id", leadId), Filters.lt(SEQUENCE, sequence));
        var update = Updates.combine(change, Updates.set(SEQUENCE, sequence));
        try {
            merged.updateOne(older, update, new UpdateOptions().upsert(true));
        } catch (MongoWriteException failure) {
            if (failure.getError().getCode() != DUPLICATE_KEY) {
                throw failure;
            }
            // something newer is known
        }
    }

    /** Leads that are part of one that is part of this one are part of it too. */
    @Override
    public List<String> withParts(String leadId) {
        var all = new ArrayList<>(List.of(leadId));
        for (int next = 0; next < all.size(); next++) {
            merged.find(Filters.eq(INTO, all.get(next)))
                    .map(part -> part.getString("_id"))
                    .forEach(part -> {
                        if (!all.contains(part)) {
                            all.add(part);
                        }
                    });
        }
        return all;
    }
}
