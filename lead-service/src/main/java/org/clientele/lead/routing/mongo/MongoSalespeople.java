package org.clientele.lead.routing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.lead.routing.Availabilities;
import org.clientele.lead.routing.Availability;
import org.clientele.lead.routing.Roster;
import org.clientele.lead.routing.Salespeople;
import org.clientele.servicedefaults.VersionNeededException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps of each salesperson's newest profile what routing needs, with what managers say of them. */
@Configuration
class MongoSalespeople implements Salespeople, Availabilities {

    private static final String NUMBER = "availabilityNumber";

    private final MongoCollection<MemberDocument> members;

    MongoSalespeople(MongoDatabase database) {
        members = database.getCollection("salespeople", MemberDocument.class);
    }

    /** What is read of a profile; days in lower case. */
    record SalespersonProfile(
            String salespersonId, String teamId, String zone, Map<String, List<Period>> workingHours) {

        /** Local times. */
        record Period(String from, String to) {}
    }

    @Bean
    Consumer<Message<List<byte[]>>> salespeople(EventConsumers consumers) {
        return consumers
                .of("salespeople")
                .project("salesperson.profile.v1", SalespersonProfile.class, this::upsert)
                .onTombstone(salespersonId -> members.deleteOne(Filters.eq("_id", salespersonId)))
                .build();
    }

    private Upsert upsert(SalespersonProfile profile, Envelope envelope) {
        var update = Updates.combine(
                Updates.set("teamId", profile.teamId()),
                Updates.set("zone", MemberDocument.zone(profile.zone())),
                Updates.set("hours", MemberDocument.hours(profile.workingHours())));
        return Upsert.newest(members, profile.salespersonId(), envelope.sequence(), update);
    }

    @Override
    public Roster roster() {
        return new Roster(members.find().map(MemberDocument::member).into(new ArrayList<>()));
    }

    @Override
    public Optional<Said> find(String salespersonId) {
        return Optional.ofNullable(
                        members.find(Filters.eq("_id", salespersonId)).first())
                .map(MemberDocument::said);
    }

    @Override
    public List<Said> all(@Nullable String after, int limit) {
        Bson filter = after == null ? new Document() : Filters.gt("_id", after);
        return members.find(filter)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MemberDocument::said)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Said> put(String salespersonId, Availability availability, OptionalLong expected) {
        var changed = members.findOneAndUpdate(
                Filters.and(Filters.eq("_id", salespersonId), is(expected.orElse(0))),
                Updates.combine(Updates.set("availability", availability), Updates.inc(NUMBER, 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return changed == null
                ? find(salespersonId).map(now -> unchanged(now, availability, expected))
                : Optional.of(changed.said());
    }

    private static Bson is(long number) {
        return number == 0 ? Filters.exists(NUMBER, false) : Filters.eq(NUMBER, number);
    }

    private static Said unchanged(Said now, Availability wanted, OptionalLong expected) {
        if (now.member().availability().equals(wanted)) {
            return now;
        }
        var id = now.member().salespersonId();
        throw expected.isPresent()
                ? new StaleVersionException(id, expected.getAsLong(), now.number())
                : new VersionNeededException("The availability of " + id);
    }
}
