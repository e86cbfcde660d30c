package org.clientele.portfolio.onboarding.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.Company;
import org.clientele.portfolio.client.Contact;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.onboarding.AnnouncedHistory;
import org.clientele.portfolio.onboarding.ConvertedLead;
import org.clientele.portfolio.onboarding.OnboardingRequest;
import org.clientele.portfolio.onboarding.WantedClient;
import org.clientele.portfolio.project.Project;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a request.
 *
 * @param attempt the first if it is not said
 * @param askedAgainAt null if it is asked for the first time
 */
record OnboardingRequested(
        String conversionId,
        String leadId,
        @Nullable Integer attempt,
        @Nullable List<String> mergedLeadIds,
        @Nullable String clientId,
        @Nullable String salespersonId,
        @Nullable String teamId,
        @Nullable Contact person,
        @Nullable Company company,
        Project.Terms project,
        int correspondenceCount,
        @Nullable List<String> correspondenceIds,
        @Nullable String correspondenceMarks,
        @Nullable Instant askedAgainAt,
        By by,
        @Nullable String onlyClientsOf,
        @Nullable ClientsWithin clientsWithin) {

    /** Who may look after the client that is named, and whether nobody may. */
    record ClientsWithin(List<String> salespersonIds, boolean unowned) {

        Reach reach() {
            return new Reach(salespersonIds, unowned);
        }
    }

    OnboardingRequest request() {
        return new OnboardingRequest(
                conversionId,
                new ConvertedLead(leadId, given(mergedLeadIds)),
                client(),
                new Owner(salespersonId, teamId),
                Objects.requireNonNullElse(company, Company.NONE),
                Objects.requireNonNullElse(person, Contact.NONE),
                project,
                new AnnouncedHistory(correspondenceCount, given(correspondenceIds), correspondenceMarks),
                by,
                within());
    }

    /** Some people's, or one salesperson's, or anybody's. */
    private Reach within() {
        if (clientsWithin != null) {
            return clientsWithin.reach();
        }
        return onlyClientsOf == null ? Reach.EVERYBODY : Reach.of(onlyClientsOf);
    }

    private WantedClient client() {
        return clientId == null
                ? WantedClient.ofLead(leadId, Objects.requireNonNullElse(attempt, 1))
                : WantedClient.named(clientId);
    }

    private static List<String> given(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids;
    }
}
