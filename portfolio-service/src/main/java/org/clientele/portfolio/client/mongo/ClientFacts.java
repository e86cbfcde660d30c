package org.clientele.portfolio.client.mongo;

import java.time.Instant;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.client.By;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientState;
import org.clientele.portfolio.client.Company;
import org.clientele.portfolio.client.Contact;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.CountryCode;
import org.jspecify.annotations.Nullable;

/** The published form of what becomes of a client; the only place that knows it. */
final class ClientFacts {

    private static final Company UNKNOWN = new Company(null, null, null, null, null, null, null, null);

    private ClientFacts() {}

    record ClientOnboarded(
            String clientId,
            String leadId,
            String conversionId,
            @Nullable String salespersonId,
            @Nullable String teamId,
            @Nullable String sector,
            @Nullable String country,
            @Nullable Integer employees,
            ClientState state,
            Instant at,
            By by) {}

    record OnboardingUndone(
            String clientId, String leadId, String conversionId, ClientState state, Instant at, By by) {}

    record ClientProfile(
            String clientId,
            @Nullable Company company,
            @Nullable Contact contact) {}

    static Outgoing onboarded(Client client) {
        var company = client.company() == null ? UNKNOWN : client.company();
        var event = new ClientOnboarded(
                client.clientId(),
                client.leadId(),
                client.conversionId(),
                client.salespersonId(),
                client.teamId(),
                Code.from(company.sector()),
                CountryCode.from(company.country()),
                company.employees(),
                client.state(),
                client.onboardedAt(),
                client.by());
        return new Outgoing("client-events", client.clientId(), client.clientId(), "client.onboarded.v1", event);
    }

    static Outgoing undone(Client client, Instant at, By by) {
        var event = new OnboardingUndone(
                client.clientId(), client.leadId(), client.conversionId(), ClientState.WITHDRAWN, at, by);
        return new Outgoing(
                "client-events", client.clientId(), client.clientId(), "client.onboarding-undone.v1", event);
    }

    /** Erases what may be erased of a client. */
    static Outgoing erased(String clientId) {
        return new Outgoing("client-profiles", clientId, clientId, "client.profile.v1", null);
    }

    /** What may be erased of a client. */
    static Outgoing profile(Client client) {
        var profile = new ClientProfile(client.clientId(), client.company(), client.contact());
        return new Outgoing("client-profiles", client.clientId(), client.clientId(), "client.profile.v1", profile);
    }
}
