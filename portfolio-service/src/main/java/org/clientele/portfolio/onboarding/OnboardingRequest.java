package org.clientele.portfolio.onboarding;

import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.Company;
import org.clientele.portfolio.client.Contact;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.project.Project;
import org.clientele.servicedefaults.Reach;

/**
 * Asks to make a client of a lead, or to record its project with the client that is named.
 *
 * @param clientsWithin whose that client has to be, since whoever asked may change no others'
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
        Reach clientsWithin) {

    /** Whether whoever asked may build on a client that this owner looks after. */
    boolean mayJoinClientOf(Owner clientsOwner) {
        return client.isNew() || clientsWithin.contains(clientsOwner.salespersonId());
    }
}
