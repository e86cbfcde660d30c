package org.clientele.lead.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All versions of the rules. One is live; there is a draft of the next, or not; the others are kept as they were. */
@Service
public class RuleSets implements LiveRules {

    private final Rulebooks rulebooks;
    private final FormerRules former;

    RuleSets(Rulebooks rulebooks, FormerRules former) {
        this.rulebooks = rulebooks;
        this.former = former;
    }

    private Rulebook rulebook() {
        return rulebooks.find(Rulebook.ID).map(Versioned::state).orElse(Rulebook.FIRST);
    }

    @Override
    public RuleSet live() {
        return rulebook().live().rules();
    }

    /** The draft, with the number that says whether it has changed since. */
    public Optional<Versioned<RuleSet>> draft() {
        return rulebooks.find(Rulebook.ID).flatMap(RuleSets::draft);
    }

    static Optional<Versioned<RuleSet>> draft(Versioned<Rulebook> found) {
        return found.state().drafted().map(draft -> new Versioned<>(found.id(), found.version(), draft));
    }

    /** A version in whatever state; what leaves the rulebook was kept before, so it is found here or there. */
    public Optional<RuleSet> version(int version) {
        var now = rulebook();
        return Stream.concat(now.drafted().stream(), now.activated().map(Rulebook.Activated::rules))
                .filter(rules -> rules.version() == version)
                .findFirst()
                .or(() -> former.version(version));
    }

    /** The newest first, without the draft; only those before the given version, if one is given. */
    public List<RuleSet> versions(@Nullable Integer before, int limit) {
        var here = rulebook()
                .activated()
                .map(Rulebook.Activated::rules)
                .filter(rules -> before == null || rules.version() < before)
                .toList();
        var lowest = here.isEmpty() ? before : Integer.valueOf(here.getLast().version());
        return Stream.concat(here.stream(), former.before(lowest, limit).stream())
                .sorted(Comparator.comparingInt(RuleSet::version).reversed())
                .limit(limit)
                .toList();
    }

    /** What this command made live, however long ago. */
    Optional<RuleSet> activatedBy(CommandKey command) {
        return rulebook()
                .activated()
                .filter(activated -> activated.isBy(command))
                .findFirst()
                .map(Rulebook.Activated::rules)
                .or(() -> former.activatedBy(command));
    }
}
