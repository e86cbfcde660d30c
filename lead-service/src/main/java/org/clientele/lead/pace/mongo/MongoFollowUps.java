package org.clientele.lead.pace.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.lead.pace.FollowUps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** One document a follow-up, the newest wins; of those of clients only the number is kept. */
@Configuration
class MongoFollowUps implements FollowUps {

    private static final List<String> TYPES = List.of(
            "follow-up.planned.v1",
            "follow-up.due.v1",
            "follow-up.delivered.v1",
            "follow-up.snoozed.v1",
            "follow-up.done.v1",
            "follow-up.cancelled.v1");
    /** The state of one that is still to come. */
    static final String TO_COME = "PLANNED";

    private final MongoCollection<Document> followUps;

    MongoFollowUps(MongoDatabase database) {
        followUps = database.getCollection("follow-ups");
        followUps.createIndex(Indexes.ascending("leadId", "dueAt"));
    }

    /** What is read of an event: the follow-up as it is after it. */
    record FollowUpEvent(FollowUp followUp) {}

    record FollowUp(String state, Subject subject, Due due) {}

    record Subject(String kind, String id) {}

    record Due(Instant instant) {}

    @Bean
    Consumer<Message<List<byte[]>>> followUpEvents(EventConsumers consumers) {
        var consumer = consumers.of("follow-up-events");
        for (var type : TYPES) {
            consumer = consumer.project(type, FollowUpEvent.class, this::upsert);
        }
        return consumer.build();
    }

    private Upsert upsert(FollowUpEvent event, Envelope envelope) {
        var followUp = event.followUp();
        var toCome = "lead".equals(followUp.subject().kind()) && TO_COME.equals(followUp.state());
        var update = toCome
                ? Updates.combine(
                        Updates.set("leadId", followUp.subject().id()),
                        Updates.set("dueAt", Date.from(followUp.due().instant())))
                : Updates.combine(Updates.unset("leadId"), Updates.unset("dueAt"));
        return Upsert.newest(followUps, envelope.subject(), envelope.sequence(), update);
    }

    @Override
    public Set<String> leadsWithOneAfter(Instant now, Collection<String> leadIds) {
        return followUps
                .find(Filters.and(Filters.in("leadId", leadIds), Filters.gt("dueAt", Date.from(now))))
                .projection(Projections.include("leadId"))
                .map(found -> found.getString("leadId"))
                .into(new HashSet<>());
    }
}
