package org.clientele.portfolio.client.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientEvent;
import org.clientele.portfolio.client.ClientEvent.ClientLeft;
import org.clientele.portfolio.client.ClientEvent.ClientOnboarded;
import org.clientele.portfolio.client.ClientEvent.ClientReturned;
import org.clientele.portfolio.client.ClientEvent.OnboardingUndone;
import org.clientele.portfolio.client.ClientFixture;
import org.clientele.portfolio.client.Company;
import org.clientele.portfolio.client.Contact;
import org.clientele.portfolio.client.Departure.Comeback;
import org.clientele.portfolio.client.Origin;
import org.clientele.portfolio.client.Owner;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is published of clients is the examples of the catalogue to the letter. */
class ClientFactsTests {

    private static final EventType ONBOARDED = new EventType("client-events", "client.onboarded.v1");
    private static final EventType UNDONE = new EventType("client-events", "client.onboarding-undone.v1");
    private static final EventType LEFT = new EventType("client-events", "client.left.v1");
    private static final EventType RETURNED = new EventType("client-events", "client.returned.v1");
    private static final EventType PROFILE = new EventType("client-profiles", "client.profile.v1");
    private static final By ANNA = By.http("25942099-5cff-59b1-8744-372baeda3fb5");
    private static final Instant ONBOARDED_AT = Instant.parse("2026-03-20T14:00:01Z");
    private static final Contact CONTACT = new Contact("Ada", "Sommer", "ada@sommer.example", "+49 30 1234567", "de");
    private static final Client COMPLETE = client(new Owner(ANNA.actor(), "north"), ClientFixture.SOMMER, CONTACT);
    private static final Client MINIMAL = client(Owner.NONE, Company.NONE, Contact.NONE);

    @Test
    void publishesAnOnboardedClientWithItsProfileAsInTheExamples() {
        var complete = published(COMPLETE, new ClientOnboarded(), ONBOARDED_AT);
        assertThat(differences(ONBOARDED, ONBOARDED.complete(), complete.getFirst()))
                .isEmpty();
        assertThat(differences(PROFILE, PROFILE.complete(), complete.getLast())).isEmpty();
        var minimal = published(MINIMAL, new ClientOnboarded(), ONBOARDED_AT);
        assertThat(differences(ONBOARDED, ONBOARDED.minimal(), minimal.getFirst()))
                .isEmpty();
        assertThat(differences(PROFILE, PROFILE.minimal(), minimal.getLast())).isEmpty();
    }

    @Test
    void leavesOutOfFactsWhatIsNoCode() {
        var typed = ClientFixture.company("Sommer", "Ada's own", null, "Germany");
        var published = published(client(Owner.NONE, typed, Contact.NONE), new ClientOnboarded(), ONBOARDED_AT);
        assertThat(differences(ONBOARDED, ONBOARDED.minimal(), published.getFirst()))
                .isEmpty();
    }

    @Test
    void publishesThatAnOnboardingWasUndoneAndErasesTheProfile() {
        var undone = published(
                COMPLETE.after(new OnboardingUndone()), new OnboardingUndone(), Instant.parse("2026-03-20T15:00:01Z"));
        for (var example : List.of(UNDONE.complete(), UNDONE.minimal())) {
            assertThat(differences(UNDONE, example, undone.getFirst())).isEmpty();
        }
        assertThat(undone.getLast())
                .isEqualTo(Outgoing.of("client-profiles", COMPLETE.clientId(), PROFILE.name(), null));
    }

    @Test
    void publishesThatAClientLeft() {
        var left = new ClientLeft("competitor", LocalDate.of(2026, 4, 30));
        var published = published(COMPLETE.after(left), left, Instant.parse("2026-05-04T08:30:00Z"));
        for (var example : List.of(LEFT.complete(), LEFT.minimal())) {
            assertThat(published)
                    .singleElement()
                    .satisfies(
                            fact -> assertThat(differences(LEFT, example, fact)).isEmpty());
        }
    }

    @Test
    void publishesThatAClientReturned() {
        var former = COMPLETE.after(new ClientLeft("competitor", LocalDate.of(2026, 4, 30)));
        expectReturned(former, null, RETURNED.minimal());
        expectReturned(former, "9f3b1c52-6a7d-5e84-8f21-0c5d7e9a4b16", RETURNED.complete());
    }

    private static void expectReturned(Client former, @Nullable String projectId, JsonNode example) {
        var returned = new ClientReturned(new Comeback(LocalDate.of(2026, 9, 11), projectId));
        var published = published(former.after(returned), returned, Instant.parse("2026-09-14T09:00:00Z"));
        assertThat(published)
                .singleElement()
                .satisfies(
                        fact -> assertThat(differences(RETURNED, example, fact)).isEmpty());
    }

    private static List<Outgoing> published(Client after, ClientEvent event, Instant at) {
        return new ClientFacts().of(after, new Happened<>(event, at, ANNA));
    }

    private static List<String> differences(EventType type, JsonNode example, Outgoing published) {
        assertThat(new EventType(published.topic(), published.type())).isEqualTo(type);
        assertThat(published.key()).isEqualTo(example.path("clientId").asString());
        assertThat(published.subject()).isEqualTo(published.key());
        return ContractChecks.differences(type, example, EventJson.mapper().writeValueAsBytes(published.data()));
    }

    private static Client client(Owner owner, Company company, Contact contact) {
        var origin = new Origin(
                "0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77", "7c9e6679-7425-50de-944b-e07fc1f90ae7", ONBOARDED_AT);
        return Client.onboarded("1b4e28ba-2fa1-51d2-883f-0016d3cca427", origin, owner, company, contact, ANNA)
                .state();
    }
}
