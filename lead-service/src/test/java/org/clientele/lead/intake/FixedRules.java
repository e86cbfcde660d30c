package org.clientele.lead.intake;

import java.util.List;
import org.clientele.lead.scoring.RulesInForce;
import org.clientele.lead.scoring.ScoringRule;
import org.clientele.lead.scoring.ScoringRules;

/** Rules that nobody changes. */
record FixedRules(List<ScoringRule> rules) implements RulesInForce {

    @Override
    public ScoringRules now() {
        return new ScoringRules(0, rules);
    }
}
