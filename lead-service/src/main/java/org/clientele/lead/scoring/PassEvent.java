package org.clientele.lead.scoring;

import java.time.Instant;

/** What happens to the pass over all leads. */
public sealed interface PassEvent {

    record PassBegun(long rulesVersion, Instant at) implements PassEvent {}

    record PassReached(String leadId) implements PassEvent {}

    record PassFinished() implements PassEvent {}
}
