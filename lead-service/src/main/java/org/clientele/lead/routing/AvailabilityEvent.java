package org.clientele.lead.routing;

/** What happens to the availability of a salesperson. */
public sealed interface AvailabilityEvent {

    record AvailabilitySaid(Availability availability) implements AvailabilityEvent {}
}
