package org.clientele.lead.scoring;

import java.util.List;
import java.util.Optional;

/** The scoring rules, of which the newest version is in force; before anybody writes any, those that come along. */
public interface RulesInForce {

    ScoringRules now();

    Optional<ScoringRules> find(long version);

    /**
     * Puts rules into force under the version after the one that was seen.
     *
     * @throws org.clientele.eventdelivery.aggregate.StaleVersionException if another version is in force by now
     */
    ScoringRules replace(long seen, List<ScoringRule> rules);
}
