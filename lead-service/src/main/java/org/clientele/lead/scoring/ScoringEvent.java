package org.clientele.lead.scoring;

/** What happens to a version of the scoring rules. */
public sealed interface ScoringEvent {

    record RulesPutIntoForce() implements ScoringEvent {}
}
