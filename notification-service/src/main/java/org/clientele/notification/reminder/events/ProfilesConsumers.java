package org.clientele.notification.reminder.events;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.notification.followup.Subject;
import org.clientele.notification.reminder.Names;
import org.clientele.notification.reminder.Names.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears from profiles what leads and clients are called. */
@Configuration(proxyBeanMethods = false)
class ProfilesConsumers {

    private final Names names;

    ProfilesConsumers(Names names) {
        this.names = names;
    }

    /** A person as far as it has a name. */
    record Person(@Nullable String givenName, @Nullable String familyName) {

        String name() {
            return joined(" ", givenName, familyName);
        }
    }

    record Company(String name) {}

    record LeadProfile(
            String leadId,
            @Nullable Person person,
            @Nullable Company company) {

        Name name(long sequence) {
            return new Name(Subject.lead(leadId), called(person, company), sequence);
        }
    }

    record ClientProfile(
            String clientId,
            @Nullable Person contact,
            @Nullable Company company) {

        Name name(long sequence) {
            return new Name(Subject.client(clientId), called(contact, company), sequence);
        }
    }

    private static String called(@Nullable Person person, @Nullable Company company) {
        return joined(", ", person == null ? null : person.name(), company == null ? null : company.name());
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }

    @Bean
    TopicConsumer leadProfiles(EventConsumers consumers) {
        return consumers
                .of("lead-profiles")
                .inBatches("lead.profile.v1", LeadProfile.class, this::learnLeads)
                .onTombstone(leadId -> names.forget(Subject.lead(leadId)));
    }

    private void learnLeads(List<Received<LeadProfile>> batch) {
        names.learn(batch.stream()
                .map(received -> received.event().name(received.envelope().sequence()))
                .toList());
    }

    @Bean
    TopicConsumer clientProfiles(EventConsumers consumers) {
        return consumers
                .of("client-profiles")
                .inBatches("client.profile.v1", ClientProfile.class, this::learnClients)
                .onTombstone(clientId -> names.forget(Subject.client(clientId)));
    }

    private void learnClients(List<Received<ClientProfile>> batch) {
        names.learn(batch.stream()
                .map(received -> received.event().name(received.envelope().sequence()))
                .toList());
    }
}
