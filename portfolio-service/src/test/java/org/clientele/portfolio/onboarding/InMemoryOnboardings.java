package org.clientele.portfolio.onboarding;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;

/** Onboardings in this process. */
public final class InMemoryOnboardings extends InMemoryAggregates<Onboarding, OnboardingEvent> implements Onboardings {

    public InMemoryOnboardings(Facts<Onboarding, OnboardingEvent> facts, Clock clock) {
        super(Onboarding.grammar(facts), clock);
    }

    @Override
    public List<Onboarding> of(String clientId) {
        return all().map(Versioned::state)
                .filter(onboarding ->
                        onboarding.stands() && onboarding.clientId().equals(clientId))
                .toList();
    }

    @Override
    public boolean isAnyBeside(Onboarding onboarding) {
        return of(onboarding.clientId()).stream().anyMatch(other -> !other.equals(onboarding));
    }

    @Override
    public List<Onboarding> ofLeads(Collection<String> leadIds) {
        return all().map(Versioned::state)
                .filter(onboarding -> onboarding.leadIds().stream().anyMatch(leadIds::contains))
                .toList();
    }
}
