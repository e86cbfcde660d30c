package org.clientele.portfolio.onboarding;

import java.util.Collection;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;

/** What was decided of every conversion. */
public interface Onboardings extends Repository<Onboarding, OnboardingEvent> {

    /** Those that stand for this client: few, as somebody converted a lead for each. */
    List<Onboarding> of(String clientId);

    /** Whether others than this one stand for its client. */
    boolean isAnyBeside(Onboarding onboarding);

    /**
     * Those of these leads, or of leads that they are part of, however they were decided: one each, and one more each
     * time that somebody tried again.
     */
    List<Onboarding> ofLeads(Collection<String> leadIds);
}
