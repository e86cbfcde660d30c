package org.clientele.lead.lead.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.aggregate.Unpublished;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.lead.lead.Absorption;
import org.clientele.lead.lead.Capture;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadFact;
import org.clientele.lead.lead.LeadFixture;
import org.clientele.lead.lead.Opening;
import org.clientele.lead.lead.Origin;
import org.clientele.lead.lead.Person;
import org.clientele.lead.lead.Project;
import org.clientele.lead.lead.Qualification;
import org.clientele.lead.lead.Score;
import org.clientele.lead.lead.Unnoted;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.PassedOver;
import org.clientele.lead.routing.Routing;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.Reach;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published of leads is the examples of the catalogue to the letter. */
class LeadContractTests {

    private static final String LEAD = "0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77";
    private static final String CLIENT = "1b4e28ba-2fa1-51d2-883f-0016d3cca427";
    private static final String CONVERSION = "7c9e6679-7425-50de-944b-e07fc1f90ae7";
    private static final String PROJECT = "6fa459ea-ee8a-5ca4-894e-db77e160355e";
    private static final Instant AT = Instant.parse("2026-03-02T09:15:30Z");
    private static final Instant EARLIER = Instant.parse("2026-03-02T09:15:10Z");
    private static final By ANNA = By.http("25942099-5cff-59b1-8744-372baeda3fb5");
    private static final Money VALUE = new Money(1_500_000, "EUR");
    private static final Assignment TO_ANNA = new Assignment(
            "25942099-5cff-59b1-8744-372baeda3fb5",
            "north",
            "north-by-weight",
            4,
            List.of("25942099-5cff-59b1-8744-372baeda3fb5", "39723318-f283-5c2e-bd7f-7114066b8df5"),
            List.of(
                    new PassedOver("a0567c73-f8ec-5483-afd0-1c8ba38d576e", PassedOver.Reason.ABSENT),
                    new PassedOver("39723318-f283-5c2e-bd7f-7114066b8df5", PassedOver.Reason.NOT_THEIR_TURN)));
    private static final Routing.Unassigned NOBODY = new Routing.Unassigned(
            Routing.Unassigned.Reason.NOBODY_AVAILABLE,
            4,
            List.of(
                    new PassedOver("25942099-5cff-59b1-8744-372baeda3fb5", PassedOver.Reason.AT_CAPACITY),
                    new PassedOver("a0567c73-f8ec-5483-afd0-1c8ba38d576e", PassedOver.Reason.ABSENT)));
    private static final Routing.Unassigned NO_RULE =
            new Routing.Unassigned(Routing.Unassigned.Reason.NO_RULE_MATCHES, 4, List.of());
    private static final Qualification ANSWERS =
            new Qualification("a portal for 200 shops", "released", "head of purchasing", "this quarter");
    private static final Origin ATTACHED = new Origin(
            "0d6f3a52-5b1c-5f0e-8d9a-665544332211", "newsletter", "spring", Instant.parse("2026-03-05T11:00:00Z"));
    private static final Origin ATTACHED_MINIMAL =
            new Origin("0d6f3a52-5b1c-5f0e-8d9a-665544332211", "newsletter", null, null);
    private static final Score SCORE = new Score(
            10, 3, List.of(new Score.Reason("asked-for-a-demo", 20), new Score.Reason("no-reply-for-14-days", -10)));
    private static final String OTHER = "0198a1f2-1b7d-7e02-8a43-9c1d2e3f4a5b";

    private static final String MERGE = "3f2a1b0c-6d5e-5f47-8a9b-0c1d2e3f4a5b";
    private static final String IMPORT = "7c9e6679-7425-50de-944b-e07fc1f90ae7";
    private static final List<String> HISTORY = List.of(
            "8dff7698-283c-5827-b203-19fa6c3f4939",
            "365b7ed9-b6e9-593d-95f1-cde11d07ca58",
            "40f3405a-064b-58d7-98f5-2befd31fc55b");
    private static final Project PORTAL = new Project(
            "Ordering portal",
            VALUE,
            "framework",
            LocalDate.of(2026, 3, 20),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2027, 3, 31));
    private static final String CHANGE = "0198b4c2-77aa-7d10-b6c3-2f4e6a8c0d1e";
    private static final Details CHANGED = new Details(
            new Person("Ada", "Sommer", "ada@sommer.example", null, "de"),
            LeadFixture.company("Sommer Optik", "medical", 45),
            "a new ordering portal",
            VALUE,
            LocalDate.of(2026, 6, 30));

    /** An event on a lead, as the complete example and as the minimal one have it. */
    private record Case(String type, Lead completeBefore, LeadEvent complete, Lead minimalBefore, LeadEvent minimal) {}

    private static List<Case> cases() {
        return List.of(
                new Case(
                        "lead.captured.v1",
                        captured(),
                        new LeadEvent.LeadCaptured(),
                        minimal(),
                        new LeadEvent.LeadCaptured()),
                new Case(
                        "lead.submission-attached.v1",
                        complete(),
                        new LeadEvent.SubmissionAttached(ATTACHED, Unnoted.NONE),
                        minimal(),
                        new LeadEvent.SubmissionAttached(ATTACHED_MINIMAL, Unnoted.NONE)),
                new Case(
                        "lead.assigned.v1",
                        complete(),
                        new LeadEvent.LeadAssigned(TO_ANNA),
                        minimal(),
                        new LeadEvent.LeadAssigned(new Assignment(
                                "25942099-5cff-59b1-8744-372baeda3fb5",
                                null,
                                "owner-given",
                                null,
                                List.of("25942099-5cff-59b1-8744-372baeda3fb5"),
                                null))),
                new Case(
                        "lead.unassigned.v1",
                        minimal(),
                        new LeadEvent.LeadUnassigned(NOBODY),
                        minimal(),
                        new LeadEvent.LeadUnassigned(NO_RULE)),
                new Case(
                        "lead.scored.v1",
                        complete(),
                        new LeadEvent.LeadScored(SCORE),
                        minimal(),
                        new LeadEvent.LeadScored(new Score(0, 0, List.of()))),
                new Case(
                        "lead.step-changed.v1",
                        complete(),
                        new LeadEvent.LeadStepChanged("new", "contacted", EARLIER),
                        minimal(),
                        new LeadEvent.LeadStepChanged("new", "contacted", null)),
                new Case(
                        "lead.qualified.v1",
                        complete(),
                        new LeadEvent.LeadQualified(
                                ANSWERS,
                                "qualified",
                                VALUE,
                                new LeadEvent.ValueChange(new Money(1_200_000, "EUR"), VALUE),
                                EARLIER),
                        minimal(),
                        new LeadEvent.LeadQualified(ANSWERS, "qualified", null, null, null)),
                new Case(
                        "lead.lost.v1",
                        complete().after(new LeadEvent.LeadStepChanged("new", "proposal", null)),
                        new LeadEvent.LeadLost("no-budget", EARLIER),
                        minimal().after(new LeadEvent.LeadStepChanged("new", "proposal", null)),
                        new LeadEvent.LeadLost("no-budget", null)),
                new Case(
                        "lead.reopened.v1",
                        complete().after(new LeadEvent.LeadStepChanged("new", "contacted", null)),
                        new LeadEvent.LeadReopened(2),
                        minimal().after(new LeadEvent.LeadStepChanged("new", "contacted", null)),
                        new LeadEvent.LeadReopened(2)),
                new Case(
                        "lead.reopening-refused.v1",
                        lost(complete()),
                        new LeadEvent.LeadReopeningRefused(OTHER),
                        lost(minimal()),
                        new LeadEvent.LeadReopeningRefused(OTHER)),
                new Case(
                        "lead.conversion-started.v1",
                        qualified(complete()),
                        new LeadEvent.LeadConversionStarted(conversion(CLIENT)),
                        qualified(minimal()),
                        new LeadEvent.LeadConversionStarted(conversion(null))),
                new Case(
                        "lead.converted.v1",
                        converting(complete(), CLIENT),
                        new LeadEvent.LeadConverted(CLIENT, PROJECT, AT),
                        converting(minimal(), null),
                        new LeadEvent.LeadConverted(CLIENT, PROJECT, AT)),
                new Case(
                        "lead.conversion-refused.v1",
                        converting(complete(), CLIENT),
                        new LeadEvent.LeadConversionRefused("not-their-client"),
                        converting(minimal(), null),
                        new LeadEvent.LeadConversionRefused("unknown-client")),
                new Case(
                        "lead.conversion-undo-started.v1",
                        converted(complete()),
                        undoStarted(),
                        converted(minimal()),
                        undoStarted()),
                new Case(
                        "lead.conversion-undone.v1",
                        converted(complete()).after(undoStarted()),
                        new LeadEvent.LeadConversionUndone(),
                        converted(minimal()).after(undoStarted()),
                        new LeadEvent.LeadConversionUndone()),
                new Case(
                        "lead.conversion-undo-refused.v1",
                        converted(complete()),
                        new LeadEvent.LeadConversionUndoRefused(List.of("taken-by-another-lead"), OTHER),
                        converted(minimal()).after(undoStarted()),
                        new LeadEvent.LeadConversionUndoRefused(List.of("effort-recorded"), null)),
                new Case(
                        "lead.merged.v1",
                        complete(),
                        new LeadEvent.LeadMerged(absorption("person.phone", "need"), Details.NONE),
                        minimal(),
                        new LeadEvent.LeadMerged(absorption(), Details.NONE)),
                new Case(
                        "lead.merged-into.v1",
                        complete(),
                        new LeadEvent.LeadMergedInto(MERGE, OTHER),
                        minimal(),
                        new LeadEvent.LeadMergedInto(MERGE, OTHER)),
                new Case(
                        "lead.split.v1",
                        merged(complete(), absorption("person.phone", "need")),
                        new LeadEvent.LeadSplit(absorption("person.phone", "need"), null),
                        merged(minimal(), absorption()),
                        new LeadEvent.LeadSplit(absorption(), null)),
                new Case(
                        "lead.split-off.v1",
                        complete().after(new LeadEvent.LeadMergedInto(MERGE, OTHER)),
                        new LeadEvent.LeadSplitOff(MERGE, OTHER, 2),
                        minimal().after(new LeadEvent.LeadMergedInto(MERGE, OTHER)),
                        new LeadEvent.LeadSplitOff(MERGE, OTHER, 2)),
                new Case(
                        "lead.submission-detached.v1",
                        complete(),
                        new LeadEvent.SubmissionDetached(ATTACHED, IMPORT, Unnoted.NONE),
                        minimal(),
                        new LeadEvent.SubmissionDetached(ATTACHED_MINIMAL, IMPORT, Unnoted.NONE)),
                new Case(
                        "lead.withdrawn.v1",
                        complete(),
                        new LeadEvent.LeadWithdrawn(IMPORT),
                        minimal(),
                        new LeadEvent.LeadWithdrawn(IMPORT)),
                new Case(
                        "lead.details-changed.v1",
                        complete(),
                        changed(List.of("person.phone", "company.employees", "expectedCloseOn"), CHANGED),
                        minimal(),
                        changed(List.of("person.givenName"), Details.NONE)),
                new Case(
                        "lead.details-change-given-up.v1",
                        complete(),
                        new LeadEvent.LeadDetailsChangeGivenUp(),
                        minimal(),
                        new LeadEvent.LeadDetailsChangeGivenUp()));
    }

    @Test
    void publishesEachFactAsInTheExamples() {
        var differences = new ArrayList<String>();
        for (var one : cases()) {
            var type = new EventType("lead-events", one.type());
            differences.addAll(
                    ContractChecks.differences(type, type.complete(), fact(one.completeBefore(), one.complete())));
            differences.addAll(
                    ContractChecks.differences(type, type.minimal(), fact(one.minimalBefore(), one.minimal())));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void publishesAllThatTheCatalogueSaysOfThisServiceAndNothingElse() {
        var published = new HashSet<>(cases().stream().map(Case::type).toList());
        published.addAll(List.of(
                "lead.profile.v1",
                "client.onboarding-requested.v1",
                "client.onboarding-undo-requested.v1",
                "correspondence.recorded.v1",
                "lead-audit.list-read.v1",
                "lead-audit.export-ended.v1"));
        assertThat(EventCatalogue.read().sentBy("lead-service"))
                .extracting(EventType::name)
                .containsExactlyInAnyOrderElementsOf(published);
        assertThat(LeadEvent.class.getDeclaredClasses())
                .filteredOn(type -> type.isRecord() && LeadEvent.class.isAssignableFrom(type))
                .hasSameSizeAs(cases());
        assertThat(LeadFact.values())
                .extracting(LeadFact::type)
                .containsExactlyInAnyOrderElementsOf(
                        cases().stream().map(Case::type).toList());
    }

    @Test
    void publishesTheProfileAsInTheExamples() {
        var type = new EventType("lead-profiles", "lead.profile.v1");
        var qualified = complete().after(new LeadEvent.LeadQualified(ANSWERS, "qualified", null, null, null));
        assertThat(ContractChecks.differences(type, type.complete(), json(LeadProfile.of(qualified))))
                .isEmpty();
        assertThat(ContractChecks.differences(type, type.minimal(), json(LeadProfile.of(minimal()))))
                .isEmpty();
    }

    @Test
    void leavesNothingOfALeadThatIsWithdrawn() {
        var withdrawn = new LeadEvent.LeadWithdrawn(IMPORT);
        assertThat(new LeadFacts().of(minimal().after(withdrawn), new Happened<>(withdrawn, AT, ANNA)))
                .filteredOn(record -> record.topic().equals("lead-profiles"))
                .singleElement()
                .satisfies(erasure -> assertThat(erasure.data()).isNull());
    }

    @Test
    void publishesTheRequestAsInTheExamples() {
        var type = new EventType("client-onboarding-requests", "client.onboarding-requested.v1");
        var converting = merged(complete(), absorption())
                .after(new LeadEvent.LeadConversionStarted(conversion(CLIENT, PORTAL, 2)));
        assertThat(ContractChecks.differences(
                        type, type.complete(), unanswered(converting, Instant.parse("2026-03-20T14:00:30Z"))))
                .isEmpty();
        var bare = OnboardingRequests.onboarding(minimal(), conversion(null));
        assertThat(ContractChecks.differences(type, type.minimal(), json(bare))).isEmpty();
    }

    @Test
    void saysWhoseTheClientHasToBeAsItAlwaysDidIfThatIsOnePerson() {
        var request = JsonMapper.shared()
                .readTree(json(OnboardingRequests.onboarding(complete(), conversion(CLIENT, PORTAL))));
        assertThat(request.path("onlyClientsOf").asString()).isEqualTo(ANNA.actor());
        assertThat(request.has("clientsWithin")).isFalse();
    }

    @Test
    void namesTheFieldsThatALeadHas() {
        assertThat(EventCatalogue.shared("lead-field")
                        .path("enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(Details.NAMES);
    }

    @Test
    void asksForALeadWithMoreHistoryThanARequestCanName() {
        var named = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(Conversion.Exchanged.MOST_NAMED)
                .toList();
        var marks = "YWJjZGVm".repeat(Conversion.Exchanged.MOST_MARKED);
        var conversion = conversion(CLIENT, PORTAL, 2, new Conversion.Exchanged(6_000, named, marks));
        var request = OnboardingRequests.onboarding(complete(), conversion);
        var waiting = new Unpublished(Clock.systemUTC(), CurrentTrace.NONE).waiting(request, 1, null);
        assertThat(waiting.getBinary("data").getData()).hasSizeLessThan(60 * 1024);
    }

    @Test
    void publishesTheRequestToUndoAsInTheExamples() {
        var type = new EventType("client-onboarding-requests", "client.onboarding-undo-requested.v1");
        var undoing = converted(minimal()).after(undoStarted());
        var request = OnboardingRequests.undo(undoing, undoing.requireConversion());
        assertThat(ContractChecks.differences(type, type.minimal(), json(request)))
                .isEmpty();
        assertThat(ContractChecks.differences(
                        type, type.complete(), unanswered(undoing, Instant.parse("2026-03-20T15:00:30Z"))))
                .isEmpty();
    }

    @Test
    void asksNothingAgainThatIsAnswered() {
        assertThat(new LeadFacts().unanswered(converted(minimal()), AT)).isEmpty();
    }

    private static byte[] unanswered(Lead lead, Instant again) {
        return json(new LeadFacts().unanswered(lead, again).getFirst());
    }

    private static byte[] fact(Lead before, LeadEvent event) {
        return json(new LeadFacts()
                .of(before.after(event), new Happened<>(event, AT, ANNA))
                .getFirst());
    }

    private static byte[] json(Outgoing outgoing) {
        return EventJson.mapper().writeValueAsBytes(outgoing.data());
    }

    private static Lead complete() {
        var origin = new Origin(
                "5f1d2c3b-8a90-5e4f-b7c6-112233445566", "website", "spring", Instant.parse("2026-03-02T09:15:01Z"));
        var person = LeadFixture.ada("ada@sommer.example");
        return lead(origin, null, new Details(person, LeadFixture.SOMMER, "a new ordering portal", VALUE, null))
                .after(new LeadEvent.LeadAssigned(TO_ANNA));
    }

    private static Lead captured() {
        var company = LeadFixture.company("Sommer Optik", "logistics", 120);
        var lead = complete();
        var details = new Details(null, company, null, new Money(1_250_000, "EUR"), null);
        return lead(lead.origin(), CLIENT, details)
                .after(new LeadEvent.LeadScored(SCORE))
                .after(new LeadEvent.LeadAssigned(TO_ANNA));
    }

    private static Lead minimal() {
        var origin = new Origin("5f1d2c3b-8a90-5e4f-b7c6-112233445566", "website", null, null);
        return lead(origin, null, Details.NONE);
    }

    private static Lead lead(Origin origin, String clientId, Details details) {
        return Lead.captured(LEAD, "new", new Capture(origin, AT, clientId), details, new Opening(1, List.of()));
    }

    private static Absorption absorption(String... taken) {
        return new Absorption(MERGE, OTHER, 3, List.of(OTHER), List.of(), List.of(taken), Details.NONE, null);
    }

    private static LeadEvent changed(List<String> fields, Details details) {
        return new LeadEvent.LeadDetailsChanged(CHANGE, fields, details, List.of(), 1);
    }

    private static Lead merged(Lead lead, Absorption absorption) {
        return lead.after(new LeadEvent.LeadMerged(absorption, Details.NONE));
    }

    private static Lead lost(Lead lead) {
        return lead.after(new LeadEvent.LeadStepChanged("new", "contacted", null))
                .after(new LeadEvent.LeadLost("no-need", null));
    }

    private static Lead qualified(Lead lead) {
        return lead.after(new LeadEvent.LeadQualified(ANSWERS, "qualified", null, null, null));
    }

    private static Lead converting(Lead lead, String clientId) {
        return qualified(lead).after(new LeadEvent.LeadConversionStarted(conversion(clientId)));
    }

    private static Conversion conversion(String clientId) {
        return conversion(
                clientId, new Project("Ordering portal", VALUE, "framework", LocalDate.of(2026, 3, 20), null, null));
    }

    private static Lead converted(Lead lead) {
        return converting(lead, null).after(new LeadEvent.LeadConverted(CLIENT, PROJECT, AT));
    }

    private static LeadEvent undoStarted() {
        var undoing = new Conversion.Undoing(
                "2c1f0b9a-8d7e-5f6c-9b4a-3e2d1c0f9a8b",
                "converted by mistake",
                Instant.parse("2026-03-20T15:00:00Z"),
                ANNA,
                List.of());
        return converted(minimal()).undo(undoing, AT, 2).getFirst();
    }

    /** A manager's attempt is limited to a team, that of a salesperson to their own clients. */
    private static Reach clientsWithin(int attempt) {
        return attempt == 1
                ? Reach.of(ANNA.actor())
                : Reach.ofAndNobodys(List.of(ANNA.actor(), "9f6a5589-fa7e-53ae-afb2-e9a310f499eb"));
    }

    private static Conversion conversion(String clientId, Project project) {
        return conversion(clientId, project, 1);
    }

    private static Conversion conversion(String clientId, Project project, int attempt) {
        var exchanged = attempt == 1
                ? new Conversion.Exchanged(3, List.of(), null)
                : new Conversion.Exchanged(5, HISTORY, "5Q-w5zPg1bSmcM2T");
        return conversion(clientId, project, attempt, exchanged);
    }

    private static Conversion conversion(
            String clientId, Project project, int attempt, Conversion.Exchanged exchanged) {
        var wanted = new Conversion.Wanted(
                CONVERSION,
                clientId,
                project,
                exchanged,
                Instant.parse("2026-03-20T14:00:00Z"),
                ANNA,
                attempt,
                clientId == null ? null : clientsWithin(attempt),
                clientId == null ? null : EARLIER);
        return Conversion.begun(wanted, AT);
    }
}
