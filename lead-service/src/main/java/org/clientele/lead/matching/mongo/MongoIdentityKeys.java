package org.clientele.lead.matching.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.failure.MissingDocuments;
import org.clientele.lead.matching.IdentityKeys;
import org.clientele.lead.matching.KeyHolder;
import org.springframework.stereotype.Repository;

/** One document a key; whose it is stands in it, and every change of that names whose it was. */
@Repository
class MongoIdentityKeys implements IdentityKeys {

    private final MongoCollection<KeyDocument> keys;

    MongoIdentityKeys(MongoDatabase database) {
        keys = database.getCollection("identity-keys", KeyDocument.class);
    }

    @Override
    public Map<String, KeyHolder> claim(Map<String, KeyHolder> wanted) {
        var holders = new HashMap<String, KeyHolder>();
        var open = new HashMap<>(wanted);
        while (!open.isEmpty() && !insert(open)) {
            keys.find(in("_id", open.keySet())).forEach(found -> holders.put(found.id(), found.holder()));
            open.keySet().removeAll(holders.keySet());
        }
        holders.putAll(open);
        return holders;
    }

    /** Whether none was there before. */
    private boolean insert(Map<String, KeyHolder> wanted) {
        var documents = wanted.entrySet().stream()
                .map(entry -> KeyDocument.of(entry.getKey(), entry.getValue()))
                .toList();
        return MissingDocuments.insert(keys, documents).isEmpty();
    }

    @Override
    public boolean takeOver(String key, KeyHolder from, KeyHolder to) {
        var update = Updates.combine(
                Updates.set("leadId", to.leadId()),
                Updates.set("opening", to.opening()),
                Updates.set("submissionId", to.submissionId()));
        return keys.updateOne(and(eq("_id", key), heldBy(from)), update).getMatchedCount() == 1;
    }

    @Override
    public void release(Collection<String> released, KeyHolder holder) {
        keys.deleteMany(and(in("_id", released), heldUpTo(holder)));
    }

    @Override
    public void releaseAll(Map<KeyHolder, List<String>> released) {
        if (released.isEmpty()) {
            return;
        }
        var deletions = released.entrySet().stream()
                .map(entry ->
                        new DeleteManyModel<KeyDocument>(and(in("_id", entry.getValue()), heldUpTo(entry.getKey()))))
                .toList();
        keys.bulkWrite(deletions, new BulkWriteOptions().ordered(false));
    }

    private static Bson heldUpTo(KeyHolder holder) {
        return and(eq("leadId", holder.leadId()), lte("opening", holder.opening()));
    }

    private static Bson heldBy(KeyHolder holder) {
        return and(eq("leadId", holder.leadId()), eq("opening", holder.opening()));
    }
}
