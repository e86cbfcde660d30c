package org.clientele.lead.correspondence.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.correspondence.Touches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document a lead: first and last instants, which a repeat does not change. */
@Repository
class MongoTouches implements Touches {

    private final MongoCollection<Document> touches;

    MongoTouches(MongoDatabase database) {
        touches = database.getCollection("lead-touches");
    }

    @Override
    public void note(List<Noted> noted) {
        touches.bulkWrite(noted.stream().map(MongoTouches::write).toList());
    }

    private static UpdateOneModel<Document> write(Noted touch) {
        return new UpdateOneModel<>(
                Filters.eq("_id", touch.leadId()), instants(touch), new UpdateOptions().upsert(true));
    }

    private static Bson instants(Noted touch) {
        var at = Date.from(touch.at());
        return touch.outbound()
                ? Updates.combine(Updates.min("firstOutboundAt", at), Updates.max("lastOutboundAt", at))
                : Updates.max("lastInboundAt", at);
    }

    @Override
    public Map<String, Touch> of(Collection<String> leadIds) {
        var found = new HashMap<String, Touch>();
        leadIds.forEach(leadId -> found.put(leadId, Touch.NONE));
        touches.find(Filters.in("_id", leadIds))
                .forEach(document -> found.put(document.getString("_id"), touch(document)));
        return found;
    }

    private static Touch touch(Document document) {
        return new Touch(
                instant(document, "firstOutboundAt"),
                instant(document, "lastOutboundAt"),
                instant(document, "lastInboundAt"));
    }

    private static @Nullable Instant instant(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
