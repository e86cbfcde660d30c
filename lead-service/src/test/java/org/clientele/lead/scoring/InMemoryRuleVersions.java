package org.clientele.lead.scoring;

import java.util.Comparator;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.testkit.StoreFixture;

/** Versions of the scoring rules in memory. */
final class InMemoryRuleVersions extends InMemoryAggregates<ScoringRules, ScoringEvent> implements RuleVersions {

    InMemoryRuleVersions() {
        super(ScoringRules.GRAMMAR, StoreFixture.CLOCK);
    }

    @Override
    public Optional<Versioned<ScoringRules>> newest() {
        return all().max(Comparator.comparingLong(one -> one.state().version()));
    }
}
