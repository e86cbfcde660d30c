package org.clientele.lead.scoring;

import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;

/** All versions of the scoring rules that somebody wrote; each stays as it was. */
public interface RuleVersions extends Repository<ScoringRules, ScoringEvent> {

    Optional<Versioned<ScoringRules>> newest();
}
