package org.clientele.portfolio.client;

import java.time.LocalDate;

/** What happens to a client. */
public sealed interface ClientEvent {

    /** Its lead was converted, so it is a client. */
    record ClientOnboarded() implements ClientEvent {}

    /** From this day on it is no client any more. */
    record ClientLeft(String reason, LocalDate leftOn) implements ClientEvent {}

    /** Having left, it is a client again. */
    record ClientReturned(Departure.Comeback comeback) implements ClientEvent {}

    /** The conversion was undone: it never was a client. */
    record OnboardingUndone() implements ClientEvent {}
}
