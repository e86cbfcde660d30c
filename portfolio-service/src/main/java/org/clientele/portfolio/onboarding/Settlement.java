package org.clientele.portfolio.onboarding;

import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientState;
import org.clientele.portfolio.project.Project;

/** A request with the decision that counts for it: all that follows is made of these two alone. */
record Settlement(OnboardingRequest request, Onboarding decision) {

    /** A request that comes again after all was undone asks for nothing. */
    boolean stands() {
        return decision.stands();
    }

    boolean buildsNothing() {
        return !stands() && request.clientId() != null;
    }

    boolean makesClient() {
        return stands() && decision.isNew();
    }

    Client client() {
        return new Client(
                decision.clientId(),
                decision.leadId(),
                decision.conversionId(),
                request.salespersonId(),
                request.teamId(),
                ClientState.CLIENT,
                request.company(),
                request.person(),
                decision.decidedAt(),
                decision.by());
    }

    Project project() {
        return new Project(
                DerivedIds.projectOf(decision.conversionId()),
                decision.clientId(),
                decision.leadId(),
                decision.conversionId(),
                request.salespersonId(),
                request.teamId(),
                request.project(),
                decision.decidedAt(),
                decision.by());
    }
}
