package org.clientele.portfolio.onboarding.events;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.onboarding.Onboarding;
import org.clientele.portfolio.onboarding.OnboardingEvent;
import org.clientele.portfolio.onboarding.Undoing;
import org.clientele.portfolio.onboarding.UndoingEvent;

/** The facts about conversions, for twins that publish. */
public final class OnboardingFactsFixture {

    private OnboardingFactsFixture() {}

    public static Facts<Onboarding, OnboardingEvent> onboardings() {
        return new OnboardingFacts();
    }

    public static Facts<Undoing, UndoingEvent> undoings() {
        return new UndoingFacts();
    }
}
