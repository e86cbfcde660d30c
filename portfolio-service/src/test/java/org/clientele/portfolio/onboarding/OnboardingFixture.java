package org.clientele.portfolio.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientele.portfolio.client.ClientFixture;
import org.clientele.portfolio.client.Company;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.project.Project;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.Reach;

/** Requests as the lead service publishes them. */
public final class OnboardingFixture {

    public static final String TOPIC = "client-onboarding-requests";
    public static final String TYPE = "client.onboarding-requested.v1";

    private OnboardingFixture() {}

    public static String id() {
        return UUID.randomUUID().toString();
    }

    /** A lead of a company becomes a client of anna-berg. */
    public static String request(String conversionId, String leadId, String company, int correspondenceCount) {
        return """
                {"conversionId": "%s", "leadId": "%s", "salespersonId": "anna-berg", "teamId": "north",
                 "person": {"givenName": "Ada", "familyName": "Sommer", "email": "ada@sommer.example"},
                 "company": {"name": "%s", "sector": "medical", "country": "DE", "employees": 42},
                 "project": {"title": "Portal", "value": {"amount": 1500000, "currency": "EUR"},
                             "contractType": "framework", "signedOn": "2026-03-20"},
                 "correspondenceCount": %d, "requestedAt": "2026-03-20T14:00:00Z",
                 "by": {"actor": "anna-berg", "through": "http"}}""".formatted(conversionId, leadId, company, correspondenceCount);
    }

    /** The same for a client that exists. */
    public static String requestInto(String clientId, String conversionId, String leadId) {
        return request(conversionId, leadId, "Sommer Optik", 0)
                .replaceFirst("\\{", "{\"clientId\": \"" + clientId + "\", ");
    }

    public static String clientOf(String leadId) {
        return DerivedIds.clientOf(leadId, 1);
    }

    /** A lead becomes a client of its own. */
    static OnboardingRequest wanted(String conversionId, String leadId, AnnouncedHistory history, String... merged) {
        return wanted(
                conversionId, new ConvertedLead(leadId, List.of(merged)), WantedClient.ofLead(leadId, 1), history);
    }

    /** The lead of a company with this number in the register becomes a client of its own. */
    static OnboardingRequest registered(String conversionId, String leadId, String number) {
        var wanted = wanted(conversionId, leadId, announced(0));
        return new OnboardingRequest(
                conversionId,
                wanted.lead(),
                wanted.client(),
                wanted.owner(),
                new Company("Sommer Optik", "medical", null, "DE", null, number, null, null),
                wanted.contact(),
                wanted.terms(),
                wanted.history(),
                wanted.by(),
                Reach.EVERYBODY);
    }

    /** A lead joins a client. */
    static OnboardingRequest wantedInto(String clientId, String conversionId, String leadId) {
        return wanted(
                conversionId,
                new ConvertedLead(leadId, List.of()),
                WantedClient.named(clientId),
                new AnnouncedHistory(0, List.of(), null));
    }

    private static OnboardingRequest wanted(
            String conversionId, ConvertedLead lead, WantedClient client, AnnouncedHistory history) {
        return new OnboardingRequest(
                conversionId,
                lead,
                client,
                new Owner("anna-berg", "north"),
                ClientFixture.company("Sommer Optik", "medical"),
                ClientFixture.ADA,
                terms(LocalDate.parse("2026-03-20")),
                history,
                ClientFixture.ANNA,
                Reach.EVERYBODY);
    }

    private static Project.Terms terms(LocalDate signedOn) {
        return new Project.Terms("Portal", new Money(1_500_000, "EUR"), "framework", signedOn, null, null);
    }

    /** The same request with a project that was signed on this day. */
    static OnboardingRequest signedOn(LocalDate day, OnboardingRequest request) {
        return new OnboardingRequest(
                request.conversionId(),
                request.lead(),
                request.client(),
                request.owner(),
                request.company(),
                request.contact(),
                terms(day),
                request.history(),
                request.by(),
                request.clientsWithin());
    }

    /** The same request of somebody who may only join clients within reach. */
    static OnboardingRequest limitedTo(Reach reach, OnboardingRequest request) {
        return new OnboardingRequest(
                request.conversionId(),
                request.lead(),
                request.client(),
                request.owner(),
                request.company(),
                request.contact(),
                request.terms(),
                request.history(),
                request.by(),
                reach);
    }

    static AnnouncedHistory announced(int count, String... entryIds) {
        return new AnnouncedHistory(count, List.of(entryIds), null);
    }
}
