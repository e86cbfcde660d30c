package org.clientele.lead.routing;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.servicedefaults.VersionNeededException;
import org.springframework.stereotype.Service;

/** Lets a draft of the rules be written and made live; whom the rules name must be known each time. */
@Service
public class EditingRules {

    private final RuleSets ruleSets;
    private final Salespeople salespeople;

    EditingRules(RuleSets ruleSets, Salespeople salespeople) {
        this.ruleSets = ruleSets;
        this.salespeople = salespeople;
    }

    /**
     * Writes the draft.
     *
     * @throws UnknownTargetException if the rules name a team or somebody that is not known
     * @throws VersionNeededException if there is a draft and no number of it is given
     */
    public RuleSets.Draft draft(List<Rule> rules, String by, OptionalLong expected) {
        requireKnown(rules);
        return ruleSets.put(rules, by, expected);
    }

    /**
     * Makes the draft live. Leads that are being routed meanwhile are decided by the one version or the other.
     *
     * @throws UnknownTargetException if somebody whom it names has gone meanwhile
     * @throws NoDraftException if there is none, for example because somebody else was faster
     */
    public RuleSet activate(CommandKey key, String by, OptionalLong expected) {
        return ruleSets.activate(key, by, expected, draft -> requireKnown(draft.rules()));
    }

    private void requireKnown(List<Rule> rules) {
        RuleSet.unknownIn(rules, salespeople.roster()).ifPresent(path -> {
            throw new UnknownTargetException(path);
        });
    }
}
