package org.clientele.portfolio.onboarding.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.client.ClientFixture;
import org.clientele.portfolio.client.Company;
import org.clientele.portfolio.client.Contact;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.onboarding.AnnouncedHistory;
import org.clientele.portfolio.onboarding.ConvertedLead;
import org.clientele.portfolio.onboarding.Decision;
import org.clientele.portfolio.onboarding.Onboarding;
import org.clientele.portfolio.onboarding.OnboardingEvent;
import org.clientele.portfolio.onboarding.OnboardingEvent.OnboardingAccepted;
import org.clientele.portfolio.onboarding.OnboardingEvent.OnboardingRefused;
import org.clientele.portfolio.onboarding.OnboardingEvent.OnboardingTakenBack;
import org.clientele.portfolio.onboarding.OnboardingRequest;
import org.clientele.portfolio.onboarding.UndoRequest;
import org.clientele.portfolio.onboarding.Undoing;
import org.clientele.portfolio.onboarding.UndoingEvent;
import org.clientele.portfolio.onboarding.UndoingEvent.UndoingAccepted;
import org.clientele.portfolio.onboarding.UndoingEvent.UndoingCarriedOut;
import org.clientele.portfolio.onboarding.UndoingEvent.UndoingRefused;
import org.clientele.portfolio.onboarding.WantedClient;
import org.clientele.portfolio.onboarding.events.OnboardingRequestsConsumer.UndoRequested;
import org.clientele.portfolio.project.Project;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.Reach;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Requests are read as the catalogue shows them, and refusals published so. */
class OnboardingContractsTests {

    private static final String REQUESTS = "client-onboarding-requests";
    private static final EventType REQUESTED = new EventType(REQUESTS, "client.onboarding-requested.v1");
    private static final EventType UNDO_REQUESTED = new EventType(REQUESTS, "client.onboarding-undo-requested.v1");
    private static final EventType REFUSED = new EventType("client-events", "client.onboarding-refused.v1");
    private static final EventType UNDO_REFUSED = new EventType("client-events", "client.onboarding-undo-refused.v1");
    private static final String CONVERSION = "7c9e6679-7425-50de-944b-e07fc1f90ae7";
    private static final String LEAD = "0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77";
    private static final String CLIENT = "1b4e28ba-2fa1-51d2-883f-0016d3cca427";
    private static final String UNDO = "2c1f0b9a-8d7e-5f6c-9b4a-3e2d1c0f9a8b";
    private static final By ANNA = By.http("25942099-5cff-59b1-8744-372baeda3fb5");

    @Test
    void readsEveryRequest() {
        assertThat(ContractChecks.unreadable(REQUESTED, EventJson.mapper(), OnboardingRequested.class))
                .isEmpty();
        assertThat(ContractChecks.unreadable(UNDO_REQUESTED, EventJson.mapper(), UndoRequested.class))
                .isEmpty();
    }

    @Test
    void readsAllOfACompleteRequest() {
        var history = new AnnouncedHistory(
                5,
                List.of(
                        "8dff7698-283c-5827-b203-19fa6c3f4939",
                        "365b7ed9-b6e9-593d-95f1-cde11d07ca58",
                        "40f3405a-064b-58d7-98f5-2befd31fc55b"),
                "5Q-w5zPg1bSmcM2T");
        var terms = new Project.Terms(
                "Ordering portal",
                new Money(1_500_000, "EUR"),
                "framework",
                LocalDate.parse("2026-03-20"),
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2027-03-31"));
        assertThat(read(REQUESTED.complete()))
                .isEqualTo(new OnboardingRequest(
                        CONVERSION,
                        new ConvertedLead(LEAD, List.of("0198a1f2-1b7d-7e02-8a43-9c1d2e3f4a5b")),
                        WantedClient.named(CLIENT),
                        new Owner(ANNA.actor(), "north"),
                        ClientFixture.SOMMER,
                        new Contact("Ada", "Sommer", "ada@sommer.example", "+49 30 1234567", "de"),
                        terms,
                        history,
                        ANNA,
                        Reach.ofAndNobodys(List.of(ANNA.actor(), "9f6a5589-fa7e-53ae-afb2-e9a310f499eb"))));
    }

    @Test
    void takesAMinimalRequestAsTheFirstAttemptForAClientOfItsOwn() {
        var request = read(REQUESTED.minimal());
        assertThat(request.client())
                .isEqualTo(WantedClient.ofLead(request.lead().leadId(), 1));
        assertThat(request.lead().mergedLeadIds()).isEmpty();
        assertThat(request.owner()).isEqualTo(Owner.NONE);
        assertThat(request.company()).isEqualTo(Company.NONE);
        assertThat(request.contact()).isEqualTo(Contact.NONE);
        assertThat(request.history().entryIds()).isEmpty();
        assertThat(request.clientsWithin()).isEqualTo(Reach.EVERYBODY);
    }

    @Test
    void readsARequestToUndo() {
        var asked = EventJson.mapper().treeToValue(UNDO_REQUESTED.complete(), UndoRequested.class);
        assertThat(asked.request()).isEqualTo(new UndoRequest(UNDO, CONVERSION, LEAD, CLIENT, ANNA));
    }

    @Test
    void publishesARefusalAsInTheExamples() {
        var theirs = published(new OnboardingRefused("not-their-client"));
        assertThat(differences(REFUSED, CONVERSION, REFUSED.complete(), theirs)).isEmpty();
        var unknown = published(new OnboardingRefused("unknown-client"));
        assertThat(differences(REFUSED, CONVERSION, REFUSED.minimal(), unknown)).isEmpty();
    }

    @Test
    void publishesThatUndoingIsRefusedAsInTheExamples() {
        assertThat(differences(
                        UNDO_REFUSED,
                        UNDO,
                        UNDO_REFUSED.complete(),
                        undoRefused("project-signed", "effort-recorded", "another-conversion")))
                .isEmpty();
        assertThat(differences(UNDO_REFUSED, UNDO, UNDO_REFUSED.minimal(), undoRefused("project-signed")))
                .isEmpty();
    }

    @Test
    void saysOfTheRestWhatBecomesOfTheClientAndItsProject() {
        assertThat(published(new OnboardingAccepted())).isEmpty();
        assertThat(published(new OnboardingTakenBack())).isEmpty();
        assertThat(published(new UndoingAccepted())).isEmpty();
        assertThat(published(new UndoingCarriedOut())).isEmpty();
    }

    private static OnboardingRequest read(JsonNode example) {
        return EventJson.mapper()
                .treeToValue(example, OnboardingRequested.class)
                .request();
    }

    private static List<Outgoing> published(OnboardingEvent event) {
        var onboarding = new Onboarding(
                CONVERSION,
                new ConvertedLead(LEAD, List.of()),
                WantedClient.named(CLIENT),
                new AnnouncedHistory(3, List.of(), null),
                new Decision(Decision.Kind.NONE, ""),
                Instant.EPOCH,
                ANNA);
        return new OnboardingFacts()
                .of(onboarding.after(event), new Happened<>(event, Instant.parse("2026-03-20T14:00:01Z"), ANNA));
    }

    private static List<Outgoing> undoRefused(String... reasons) {
        return published(new UndoingRefused(List.of(reasons)));
    }

    private static List<Outgoing> published(UndoingEvent event) {
        var undoing = new Undoing(UNDO, CONVERSION, LEAD, CLIENT, Undoing.State.BEGUN, List.of(), ANNA);
        return new UndoingFacts()
                .of(undoing.after(event), new Happened<>(event, Instant.parse("2026-03-20T15:00:01Z"), ANNA));
    }

    private static List<String> differences(
            EventType type, String subject, JsonNode example, List<Outgoing> published) {
        assertThat(published).hasSize(1);
        var fact = published.getFirst();
        assertThat(new EventType(fact.topic(), fact.type())).isEqualTo(type);
        assertThat(fact.key()).isEqualTo(CLIENT);
        assertThat(fact.subject()).isEqualTo(subject);
        return ContractChecks.differences(type, example, EventJson.mapper().writeValueAsBytes(fact.data()));
    }
}
