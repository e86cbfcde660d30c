package org.clientele.analytics.funnel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clientele.analytics.facts.LeadFact;

/**
 * A lead that is looked at from several moments; what happened to it is told once, and anew only for those before its
 * end.
 *
 * @param last when the last thing happened to it
 * @param whole all that happened
 */
record ToldLead(List<LeadFact> facts, Instant last, Optional<LeadStory> whole) {

    static ToldLead of(List<LeadFact> facts) {
        var last = facts.stream()
                .map(LeadFact::happened)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new ToldLead(facts, last, LeadStory.of(facts, Instant.MAX));
    }

    /** Whether it was open, or something happened to it, from then on. */
    boolean concerns(Instant since) {
        return !last.isBefore(since)
                || whole.filter(lead -> lead.now().state().isOpen()).isPresent();
    }

    /** What had happened by then. */
    Optional<LeadStory> by(Instant end) {
        return last.isBefore(end) ? whole : LeadStory.of(facts, end);
    }
}
