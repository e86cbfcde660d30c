package org.clientele.portfolio.onboarding;

/** What happens to the decision on a conversion. */
public sealed interface OnboardingEvent {

    /** The lead becomes or joins its client. */
    record OnboardingAccepted() implements OnboardingEvent {}

    /** It cannot be; the reason is a code. */
    record OnboardingRefused(String reason) implements OnboardingEvent {}

    /** All that was done for it was taken back. */
    record OnboardingTakenBack() implements OnboardingEvent {}
}
