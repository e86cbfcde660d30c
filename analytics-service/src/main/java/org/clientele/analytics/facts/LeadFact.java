package org.clientele.analytics.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to a lead. Each is a version of its own: what a lead went through is all of them. */
public sealed interface LeadFact extends Fact permits LeadArrived, LeadMoved, LeadLost, LeadConverted {

    String leadId();

    /** When it happened, which may be before the world was told. */
    Instant happened();

    /** What the lead was after it. */
    LeadNow now();

    /** The conversion of a story, unless it was undone since. */
    static Optional<LeadConverted> conversion(List<LeadFact> story) {
        return story.getLast().now().state() == LeadNow.State.CONVERTED
                ? story.reversed().stream()
                        .filter(LeadConverted.class::isInstance)
                        .map(LeadConverted.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    @Override
    default String subject() {
        return leadId();
    }
}
