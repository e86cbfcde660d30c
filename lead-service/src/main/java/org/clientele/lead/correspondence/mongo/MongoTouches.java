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
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.correspondence.Touched;
import org.clientele.lead.correspondence.Touches;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Reads the published correspondence of leads back: first and last instants, which a repeat does not change. */
@Configuration
class MongoTouches implements Touches {

    private final MongoCollection<Document> touches;

    MongoTouches(MongoDatabase database) {
        touches = database.getCollection("lead-touches");
    }

    /** What is read of an entry; one that was recorded with a client only has no lead. */
    record CorrespondenceRecorded(@Nullable String leadId, String direction, Instant at) {}

    @Bean
    Consumer<Message<List<byte[]>>> correspondence(EventConsumers consumers, List<Touched> listeners) {
        return consumers
                .of("correspondence")
                .inBatches("correspondence.recorded.v1", CorrespondenceRecorded.class, batch -> read(batch, listeners))
                .build();
    }

    private void read(List<Received<CorrespondenceRecorded>> batch, List<Touched> listeners) {
        var ofLeads = batch.stream()
                .map(Received::event)
                .filter(entry -> entry.leadId() != null)
                .toList();
        if (!ofLeads.isEmpty()) {
            touches.bulkWrite(ofLeads.stream().map(MongoTouches::write).toList());
            var leadIds = ofLeads.stream()
                    .map(CorrespondenceRecorded::leadId)
                    .distinct()
                    .toList();
            listeners.forEach(listener -> listener.touched(leadIds));
        }
    }

    private static UpdateOneModel<Document> write(CorrespondenceRecorded entry) {
        return new UpdateOneModel<>(
                Filters.eq("_id", entry.leadId()), instants(entry), new UpdateOptions().upsert(true));
    }

    private static Bson instants(CorrespondenceRecorded entry) {
        var at = Date.from(entry.at());
        return "outbound".equals(entry.direction())
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
