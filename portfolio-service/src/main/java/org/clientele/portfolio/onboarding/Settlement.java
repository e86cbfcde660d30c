package org.clientele.portfolio.onboarding;

import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientEvent;
import org.clientele.portfolio.client.Origin;
import org.clientele.portfolio.project.Project;
import org.clientele.portfolio.project.ProjectEvent;

/** A request with the decision that counts for it: all that follows is made of these two alone. */
record Settlement(OnboardingRequest request, Onboarding decision) {

    /** A request that comes again after all was undone asks for nothing. */
    boolean stands() {
        return decision.stands();
    }

    boolean buildsNothing() {
        return !stands() && !request.client().isNew();
    }

    boolean makesClient() {
        return stands() && decision.client().isNew();
    }

    Beginning<Client, ClientEvent> client() {
        return Client.onboarded(
                decision.clientId(),
                new Origin(decision.lead().leadId(), decision.conversionId(), decision.decidedAt()),
                request.owner(),
                request.company(),
                request.contact(),
                decision.by());
    }

    Beginning<Project, ProjectEvent> project() {
        return Project.signed(
                        decision.projectId(),
                        decision.clientId(),
                        new Project.Origin(decision.lead().leadId(), decision.conversionId()),
                        request.owner(),
                        request.terms(),
                        decision.decidedAt())
                .beginning(decision.by());
    }
}
