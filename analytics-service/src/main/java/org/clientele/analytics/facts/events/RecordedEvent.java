package org.clientele.analytics.facts.events;

import org.clientele.analytics.facts.Fact;

/** What is read of an event that says a fact. */
interface RecordedEvent {

    Fact fact();
}
