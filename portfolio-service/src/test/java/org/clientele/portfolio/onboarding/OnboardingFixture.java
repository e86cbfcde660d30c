package org.clientele.portfolio.onboarding;

import java.util.UUID;

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
        return DerivedIds.clientOf(leadId);
    }
}
