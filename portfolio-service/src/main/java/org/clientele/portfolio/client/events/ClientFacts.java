package org.clientele.portfolio.client.events;

import java.time.LocalDate;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.FactTopic;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientEvent;
import org.clientele.portfolio.client.ClientEvent.ClientLeft;
import org.clientele.portfolio.client.ClientEvent.ClientOnboarded;
import org.clientele.portfolio.client.ClientEvent.ClientReturned;
import org.clientele.portfolio.client.ClientEvent.OnboardingUndone;
import org.clientele.portfolio.client.Company;
import org.clientele.portfolio.client.Contact;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published form of what becomes of a client: a fact, and beside it the profile that may be erased. */
@Component
class ClientFacts implements Facts<Client, ClientEvent> {

    private static final FactTopic TOPIC = new FactTopic("client-events", "client", "clientId", "state");

    private record Onboarded(
            String leadId,
            String conversionId,
            @Nullable String salespersonId,
            @Nullable String teamId,
            @Nullable String sector,
            @Nullable String country,
            @Nullable Integer employees) {

        static Onboarded of(Client client) {
            return new Onboarded(
                    client.origin().leadId(),
                    client.origin().conversionId(),
                    client.owner().salespersonId(),
                    client.owner().teamId(),
                    Code.from(client.company().sector()),
                    CountryCode.from(client.company().country()),
                    client.company().employees());
        }
    }

    private record Left(String reason, LocalDate leftOn) {}

    private record Returned(LocalDate returnedOn, @Nullable String projectId) {}

    private record Undone(String leadId, String conversionId) {}

    private record Profile(
            String clientId,
            @Nullable Company company,
            @Nullable Contact contact) {

        static Profile of(Client client) {
            return new Profile(
                    client.clientId(),
                    client.company().equals(Company.NONE) ? null : client.company(),
                    client.contact().equals(Contact.NONE) ? null : client.contact());
        }
    }

    @Override
    public List<Outgoing> of(Client after, Happened<ClientEvent> happened) {
        return switch (happened.event()) {
            case ClientOnboarded onboarded ->
                List.of(fact("onboarded", after, happened, Onboarded.of(after)), profile(after, Profile.of(after)));
            case ClientLeft left -> List.of(fact("left", after, happened, new Left(left.reason(), left.leftOn())));
            case ClientReturned returned -> {
                var back = returned.comeback();
                yield List.of(fact("returned", after, happened, new Returned(back.returnedOn(), back.projectId())));
            }
            case OnboardingUndone undone ->
                List.of(
                        fact(
                                "onboarding-undone",
                                after,
                                happened,
                                new Undone(
                                        after.origin().leadId(), after.origin().conversionId())),
                        profile(after, null));
        };
    }

    private static Outgoing fact(String what, Client after, Happened<ClientEvent> happened, Object details) {
        return TOPIC.fact(what, after.clientId(), happened.at(), happened.by(), after.state(), details);
    }

    private static Outgoing profile(Client client, @Nullable Profile profile) {
        return Outgoing.of("client-profiles", client.clientId(), "client.profile.v1", profile);
    }
}
