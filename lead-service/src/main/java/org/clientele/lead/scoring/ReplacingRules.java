package org.clientele.lead.scoring;

import java.util.List;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Creation;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.springframework.stereotype.Service;

/** Puts one version of the rules into force after the other: of two that come after the same one, the first. */
@Service
public class ReplacingRules implements RulesInForce {

    private final RuleVersions versions;
    private final ScoringRules first;

    ReplacingRules(RuleVersions versions, ScoringRules first) {
        this.versions = versions;
        this.first = first;
    }

    @Override
    public ScoringRules now() {
        return inForce().state();
    }

    /** The same, with who put them into force. */
    public Versioned<ScoringRules> inForce() {
        return versions.newest().orElseGet(() -> new Versioned<>(ScoringRules.id(0), 0, first));
    }

    /**
     * Puts rules into force under the version after the one that was seen.
     *
     * @throws RuleNamedTwiceException if two of them have the same name
     * @throws StaleVersionException if another version is in force by now
     */
    public Versioned<ScoringRules> replace(long seen, List<ScoringRule> rules, By by) {
        var next = now().replacedBy(seen, rules);
        var beginning = next.putIntoForce(CommandKey.once(), by);
        if (versions.createAll(List.of(beginning)).getFirst() instanceof Creation.Created<ScoringRules>(var made)) {
            return made;
        }
        throw new StaleVersionException(ScoringRules.NAME, seen, next.version());
    }
}
