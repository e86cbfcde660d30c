package org.clientele.lead.routing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Service;

/**
 * Says who would have got past leads by a draft of the rules, and changes nothing.
 *
 * <p>Each lead is decided at the instant at which it was captured, with the absences and working hours that are known
 * now. Nobody has a lead at the beginning, and turns begin at the first. Capacities are left out: how many leads
 * somebody had at an earlier time is not known.
 */
@Service
public class TryingRules {

    private final RuleSets ruleSets;
    private final Salespeople salespeople;
    private final PastLeads pastLeads;

    TryingRules(RuleSets ruleSets, Salespeople salespeople, PastLeads pastLeads) {
        this.ruleSets = ruleSets;
        this.salespeople = salespeople;
        this.pastLeads = pastLeads;
    }

    /** A past lead and what would have become of it. */
    public record Tried(PastLeads.PastLead past, Routing would) {}

    /** What a draft of this version would have done. */
    public record Trial(int version, List<Tried> leads) {}

    /**
     * Tries the draft on leads captured at or after {@code from} and before {@code to}, the oldest first.
     *
     * @throws NoDraftException if there is none
     */
    public Trial run(Instant from, Instant to, int limit) {
        var draft = ruleSets.draft().orElseThrow(NoDraftException::new).state();
        var roster = salespeople.roster().withoutCapacities();
        var loads = new Loads(Map.of());
        var turns = fromTheFirst();
        var tried = pastLeads.capturedBetween(from, to, limit).stream()
                .map(past -> new Tried(
                        past, new Decisions(draft, roster, loads, turns, past.capturedAt()).decide(past.lead())))
                .toList();
        return new Trial(draft.version(), tried);
    }

    private static ToLongFunction<Target> fromTheFirst() {
        var turns = new HashMap<String, Long>();
        return target -> turns.merge(target.turns(), 1L, Long::sum) - 1;
    }
}
