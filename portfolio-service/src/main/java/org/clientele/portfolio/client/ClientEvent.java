package org.clientele.portfolio.client;

/** What happens to a client. */
public sealed interface ClientEvent {

    /** Its lead was converted, so it is a client. */
    record ClientOnboarded() implements ClientEvent {}

    /** The conversion was undone: it never was a client. */
    record OnboardingUndone() implements ClientEvent {}
}
