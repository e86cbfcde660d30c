package org.clientele.portfolio.onboarding;

import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.Company;
import org.clientele.portfolio.client.Contact;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.project.Project;

/** Asks to make a client of a lead, or to record its project with the client that is named. */
public record OnboardingRequest(
        String conversionId,
        ConvertedLead lead,
        WantedClient client,
        Owner owner,
        Company company,
        Contact contact,
        Project.Terms terms,
        AnnouncedHistory history,
        By by) {}
