package org.clientele.portfolio.people;

/** What happens to a salesperson. */
public sealed interface SalespersonEvent {

    /** The organisation says all of what this person is now. */
    record SalespersonDescribed(Salesperson description) implements SalespersonEvent {}
}
