package org.clientele.portfolio.onboarding;

import java.util.Collection;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;

/** What was decided of every conversion. */
public interface Onboardings extends Repository<Onboarding, OnboardingEvent> {

    /** Those that stand for this client. */
    List<Onboarding> of(String clientId);

    /** Those of these leads, or of leads that they are part of, however they were decided. */
    List<Onboarding> ofLeads(Collection<String> leadIds);
}
