package org.clientele.lead.routing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.eventdelivery.Envelope;
import org.clientele.eventdelivery.EventConsumers;
import org.clientele.eventdelivery.Upsert;
import org.clientele.lead.routing.Roster;
import org.clientele.lead.routing.Salespeople;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps of each salesperson's newest profile what routing needs. */
@Configuration
class MongoSalespeople implements Salespeople {

    private final MongoCollection<MemberDocument> members;

    MongoSalespeople(MongoDatabase database) {
        members = database.getCollection("salespeople", MemberDocument.class);
    }

    /** A salesperson as stored. */
    public record MemberDocument(@BsonId String id, String teamId) {}

    /** What is read of a profile. */
    record SalespersonProfile(String salespersonId, String teamId) {}

    @Bean
    Consumer<Message<List<byte[]>>> salespeople(EventConsumers consumers) {
        return consumers
                .of("salespeople")
                .project("salesperson.profile.v1", SalespersonProfile.class, this::upsert)
                .onTombstone(salespersonId -> members.deleteOne(Filters.eq("_id", salespersonId)))
                .build();
    }

    private Upsert upsert(SalespersonProfile profile, Envelope envelope) {
        return Upsert.newest(
                members, profile.salespersonId(), envelope.sequence(), Updates.set("teamId", profile.teamId()));
    }

    @Override
    public Roster roster() {
        return new Roster(members.find()
                .map(found -> new Roster.Member(found.id(), found.teamId()))
                .into(new ArrayList<>()));
    }
}
