package org.clientele.portfolio.onboarding;

import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.Company;
import org.clientele.portfolio.client.Contact;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * Asks to make a client of a lead, or to record its project with the client that is named.
 *
 * @param onlyClientsOf the salesperson who has to look after that client, since whoever asked may change only what is
 *     theirs; null if any client will do
 */
public record OnboardingRequest(
        String conversionId,
        ConvertedLead lead,
        WantedClient client,
        Owner owner,
        Company company,
        Contact contact,
        Project.Terms terms,
        AnnouncedHistory history,
        By by,
        @Nullable String onlyClientsOf) {

    /** Whether whoever asked may build on a client that this owner looks after. */
    boolean mayJoinClientOf(Owner clientsOwner) {
        return client.isNew() || onlyClientsOf == null || onlyClientsOf.equals(clientsOwner.salespersonId());
    }
}
