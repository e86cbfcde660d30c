package org.clientele.analytics.funnel.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clientele.analytics.funnel.LeadGroup;
import org.jspecify.annotations.Nullable;

/** What became of the leads of a group; without a group of those that are in none. */
record LeadGroupAnswer(
        @Nullable String group, @JsonUnwrapped CohortAnswer leads) {

    static LeadGroupAnswer of(LeadGroup group, String currency) {
        return new LeadGroupAnswer(group.group(), CohortAnswer.of(group.leads(), currency));
    }
}
