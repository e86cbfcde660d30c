package org.clientele.lead.routing;

import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;

/** The versions of the rules that were live; each stays as it was. */
public interface FormerRules {

    /** Keeps versions; those that are kept already stay. */
    void keep(List<Rulebook.Activated> versions);

    Optional<RuleSet> version(int version);

    /** What this command made live. */
    Optional<RuleSet> activatedBy(CommandKey command);

    /** The newest first; only those before the given version, if one is given. */
    List<RuleSet> before(@Nullable Integer version, int limit);
}
