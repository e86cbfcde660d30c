package org.clientele.lead.scoring;

/** The scoring rules, of which the newest version is in force; before anybody writes any, those that come along. */
public interface RulesInForce {

    ScoringRules now();
}
