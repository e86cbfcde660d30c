package org.clientele.lead.lead.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.lead.lead.FieldChange;
import org.clientele.lead.lead.FieldChanges;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document a change, found by its id, and by its lead when that is erased. */
@Repository
class MongoFieldChanges implements FieldChanges {

    private final MongoCollection<Document> changes;

    MongoFieldChanges(MongoDatabase database) {
        changes = database.getCollection("lead-field-changes");
        Index.of(Indexes.ascending("leadId")).on(changes);
    }

    @Override
    public void note(String changeId, String leadId, List<FieldChange> noted) {
        var fields = noted.stream()
                .map(change -> new Document("field", change.field())
                        .append("from", stored(change.from()))
                        .append("to", stored(change.to())))
                .toList();
        changes.insertOne(new Document("_id", changeId).append("leadId", leadId).append("fields", fields));
    }

    /** As it is in JSON. */
    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case Money money -> new Document("amount", money.amount()).append("currency", money.currency());
            case LocalDate day -> day.toString();
            case null, default -> value;
        };
    }

    @Override
    public Map<String, List<FieldChange>> of(Collection<String> changeIds) {
        var found = new HashMap<String, List<FieldChange>>();
        if (!changeIds.isEmpty()) {
            changes.find(Filters.in("_id", changeIds))
                    .forEach(document -> found.put(document.getString("_id"), changes(document)));
        }
        return found;
    }

    private static List<FieldChange> changes(Document document) {
        return document.getList("fields", Document.class).stream()
                .map(field -> new FieldChange(field.getString("field"), field.get("from"), field.get("to")))
                .toList();
    }
}
