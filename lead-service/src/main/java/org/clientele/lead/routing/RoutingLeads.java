package org.clientele.lead.routing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Decides whose leads are. How many leads somebody has is asked only if a rule or a capacity depends on it; what
 * another instance decides at the same moment is not seen, so a capacity may be exceeded by that.
 */
@Service
public class RoutingLeads {

    private final LiveRules rules;
    private final Salespeople salespeople;
    private final OpenLeads openLeads;
    private final Turns turns;
    private final Clock clock;

    public RoutingLeads(LiveRules rules, Salespeople salespeople, OpenLeads openLeads, Turns turns, Clock clock) {
        this.rules = rules;
        this.salespeople = salespeople;
        this.openLeads = openLeads;
        this.turns = turns;
        this.clock = clock;
    }

    /** Decides for many leads at once, in order, by one version of the rules. */
    public List<Routing> route(List<LeadToRoute> leads) {
        var live = rules.live();
        var roster = salespeople.roster();
        var inHand = new TurnsInHand(turns, live, leads);
        var decisions = new Decisions(live, roster, loads(live, roster), inHand, clock.instant());
        return leads.stream().map(decisions::decide).toList();
    }

    private Loads loads(RuleSet live, Roster roster) {
        var matter = live.loadsThatMatter(roster);
        return new Loads(matter.isEmpty() ? Map.of() : openLeads.of(matter));
    }
}
