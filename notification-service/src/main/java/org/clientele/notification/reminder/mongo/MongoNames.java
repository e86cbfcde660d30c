package org.clientele.notification.reminder.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.notification.followup.Subject;
import org.clientele.notification.reminder.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps of each lead and client the name in its newest profile. */
@Configuration
class MongoNames implements Names {

    private static final String NAME = "name";

    private final MongoCollection<Document> names;

    MongoNames(MongoDatabase database) {
        names = database.getCollection("names");
    }

    /** A person as far as it has a name. */
    record Person(@Nullable String givenName, @Nullable String familyName) {

        String name() {
            return Stream.of(Optional.ofNullable(givenName), Optional.ofNullable(familyName))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
        }
    }

    record Company(String name) {}

    record LeadProfile(
            String leadId,
            @Nullable Person person,
            @Nullable Company company) {}

    record ClientProfile(
            String clientId,
            @Nullable Person contact,
            @Nullable Company company) {}

    @Bean
    Consumer<Message<List<byte[]>>> leadProfiles(EventConsumers consumers) {
        return consumers
                .of("lead-profiles")
                .project(
                        "lead.profile.v1",
                        LeadProfile.class,
                        (profile, envelope) ->
                                upsert(Subject.lead(profile.leadId()), profile.person(), profile.company(), envelope))
                .onTombstone(leadId -> forget(Subject.lead(leadId)))
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> clientProfiles(EventConsumers consumers) {
        return consumers
                .of("client-profiles")
                .project(
                        "client.profile.v1",
                        ClientProfile.class,
                        (profile, envelope) -> upsert(
                                Subject.client(profile.clientId()), profile.contact(), profile.company(), envelope))
                .onTombstone(clientId -> forget(Subject.client(clientId)))
                .build();
    }

    private Upsert upsert(Subject subject, @Nullable Person person, @Nullable Company company, Envelope envelope) {
        var name = Stream.of(
                        Optional.ofNullable(person).map(Person::name),
                        Optional.ofNullable(company).map(Company::name))
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Upsert.newest(names, id(subject), envelope.sequence(), Updates.set(NAME, name));
    }

    private void forget(Subject subject) {
        names.updateOne(Filters.eq("_id", id(subject)), Updates.unset(NAME));
    }

    @Override
    public Optional<String> of(Subject subject) {
        return Optional.ofNullable(names.find(Filters.eq("_id", id(subject))).first())
                .map(document -> document.getString(NAME))
                .filter(name -> !name.isEmpty());
    }

    private static String id(Subject subject) {
        return subject.kind().code() + "|" + subject.id();
    }
}
