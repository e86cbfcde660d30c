package org.clientele.lead.imports.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.clientele.eventdelivery.failure.MissingDocuments;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.lead.imports.SeenIds;
import org.springframework.stereotype.Repository;

/** One document an id, for as long as the dry run lasts. */
@Repository
class MongoSeenIds implements SeenIds {

    private static final int PAGE = 1000;

    private final MongoCollection<Document> seen;

    MongoSeenIds(MongoDatabase database) {
        seen = database.getCollection("import-seen");
        Index.of(Indexes.ascending("importId")).on(seen);
    }

    @Override
    public Map<String, Long> firstRows(String importId, Map<String, Long> rows) {
        var first = new HashMap<>(rows);
        if (!rows.isEmpty() && !insert(importId, rows)) {
            var ids = rows.keySet().stream().map(id -> id(importId, id)).toList();
            seen.find(Filters.in("_id", ids))
                    .forEach(one -> first.put(
                            Objects.requireNonNull(one.getString("_id")).substring(importId.length() + 1),
                            Objects.requireNonNull(one.getLong("row"))));
        }
        return first;
    }

    /** Whether all of them are new. */
    private boolean insert(String importId, Map<String, Long> rows) {
        var documents = rows.entrySet().stream()
                .map(row -> new Document("_id", id(importId, row.getKey()))
                        .append("importId", importId)
                        .append("row", row.getValue()))
                .toList();
        return MissingDocuments.insert(seen, documents).isEmpty();
    }

    @Override
    public void forget(String importId) {
        for (var page = page(importId); !page.isEmpty(); page = page(importId)) {
            seen.deleteMany(Filters.in("_id", page));
        }
    }

    private List<String> page(String importId) {
        return seen.find(Filters.eq("importId", importId))
                .limit(PAGE)
                .map(one -> Objects.requireNonNull(one.getString("_id")))
                .into(new ArrayList<>());
    }

    private static String id(String importId, String submissionId) {
        return importId + "|" + submissionId;
    }
}
