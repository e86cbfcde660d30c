package org.clientele.portfolio.onboarding;

import java.time.Instant;
import java.util.List;
import org.clientele.portfolio.client.By;
import org.clientele.portfolio.client.Company;
import org.clientele.portfolio.client.Contact;
import org.clientele.portfolio.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * Asks to make a client of a lead, or to record its project with the client that is named.
 *
 * @param attempt the first if it is not said
 * @param correspondenceCount how much was exchanged with the lead before, and with those that are part of it
 * @param correspondenceIds which, as far as it is named
 * @param mergedLeadIds leads that are part of it, if there are any
 */
public record OnboardingRequest(
        String conversionId,
        String leadId,
        @Nullable Integer attempt,
        @Nullable String clientId,
        @Nullable String salespersonId,
        @Nullable String teamId,
        @Nullable Contact person,
        @Nullable Company company,
        Project.Terms project,
        int correspondenceCount,
        @Nullable List<String> correspondenceIds,
        Instant requestedAt,
        By by,
        @Nullable List<String> mergedLeadIds) {

    /** The client that it asks for: the one that is named, else one of its own. */
    String wantedClient() {
        return clientId == null ? DerivedIds.clientOf(leadId, attempt == null ? 1 : attempt) : clientId;
    }
}
