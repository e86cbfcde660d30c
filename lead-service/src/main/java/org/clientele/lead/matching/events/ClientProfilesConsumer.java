package org.clientele.lead.matching.events;

import java.util.List;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.lead.matching.KnownClients;
import org.clientele.lead.matching.KnownClients.Profile;
import org.clientele.lead.matching.Likeness;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears how clients are reached, and forgets those that are erased. */
@Configuration
class ClientProfilesConsumer {

    private final KnownClients clients;

    ClientProfilesConsumer(KnownClients clients) {
        this.clients = clients;
    }

    /** The contact, as far as it is compared. */
    record Contact(
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String phone) {

        static final Contact NONE = new Contact(null, null, null);
    }

    /** The company, as far as it is compared. */
    record Company(
            @Nullable String name,
            @Nullable String website,
            @Nullable String registrationNumber,
            @Nullable String postcode) {

        static final Company NONE = new Company(null, null, null, null);
    }

    /** What is said of a client. */
    record ClientProfile(
            String clientId,
            @Nullable Company company,
            @Nullable Contact contact) {

        Profile profile(long sequence) {
            var ofCompany = company == null ? Company.NONE : company;
            var ofContact = contact == null ? Contact.NONE : contact;
            var likeness = new Likeness(
                    ofCompany.name(),
                    ofCompany.registrationNumber(),
                    ofCompany.website(),
                    ofContact.email(),
                    ofContact.familyName(),
                    ofCompany.postcode());
            return new Profile(clientId, likeness, ofContact.phone(), sequence);
        }
    }

    @Bean
    TopicConsumer clientProfiles(EventConsumers consumers) {
        return consumers
                .of("client-profiles")
                .inBatches("client.profile.v1", ClientProfile.class, this::changed)
                .onTombstone(clients::forget);
    }

    private void changed(List<Received<ClientProfile>> batch) {
        clients.keep(batch.stream()
                .map(received -> received.event().profile(received.envelope().sequence()))
                .toList());
    }
}
