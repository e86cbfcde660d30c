package org.clientele.lead.scoring;

import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Repository;

/** All versions of the scoring rules that somebody wrote; each stays as it was. */
public interface RuleVersions extends Repository<ScoringRules, ScoringEvent> {

    Optional<ScoringRules> newest();
}
