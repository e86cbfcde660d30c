package org.clientele.lead.routing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.servicedefaults.VersionNeededException;
import org.jspecify.annotations.Nullable;

/** All versions of the rules. One is live; there is a draft of the next, or not; the others are kept as they were. */
public interface RuleSets extends LiveRules {

    /** The draft, and the number that says whether it has changed since. */
    record Draft(RuleSet rules, long number) {}

    Optional<Draft> draft();

    Optional<RuleSet> version(int version);

    /** The newest first, without the draft; only those before the given version, if one is given. */
    List<RuleSet> versions(@Nullable Integer before, int limit);

    /**
     * Puts the draft of the next version.
     *
     * @param expected the number of the draft that this one is made from; must be given if there is one
     * @throws VersionNeededException if there is one and it is not given
     */
    Draft put(List<Rule> rules, String by, OptionalLong expected);

    /**
     * Makes the draft live, and what was live is retired; a repeat of the same command does nothing more.
     *
     * @param check throws if the draft must not become live
     * @return what became live
     * @throws NoDraftException if there is no draft (any more)
     */
    RuleSet activate(CommandKey key, String by, OptionalLong expected, Consumer<RuleSet> check);
}
