package org.clientele.lead.routing.http;

import java.time.Instant;
import java.util.List;
import org.clientele.lead.routing.RuleSet;
import org.jspecify.annotations.Nullable;

/** A version of the rules as it is shown. */
record RuleSetAnswer(
        int version,
        RuleSet.State state,
        List<RuleBody> rules,
        String by,
        @Nullable Instant at) {

    static RuleSetAnswer of(RuleSet rules) {
        return new RuleSetAnswer(
                rules.version(),
                rules.state(),
                rules.rules().stream().map(RuleBody::of).toList(),
                rules.by(),
                rules.at());
    }
}
