package org.clientele.lead.routing.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.routing.RuleSet;
import org.jspecify.annotations.Nullable;

/** A version of the rules as it is shown. */
record RuleSetAnswer(
        int version,
        RuleSet.State state,
        List<RuleBody> rules,
        String by,
        @Nullable Instant at,
        @Nullable @JsonUnwrapped Change change) {

    static RuleSetAnswer of(RuleSet rules) {
        return new RuleSetAnswer(
                rules.version(),
                rules.state(),
                rules.rules().stream().map(RuleBody::of).toList(),
                rules.by(),
                rules.at(),
                change(rules));
    }

    /** Nobody has written what comes with the service. */
    private static @Nullable Change change(RuleSet rules) {
        return rules.at() == null ? null : new Change(rules.by(), rules.at(), By.Through.HTTP);
    }
}
