package org.clientele.analytics.effort.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import org.clientele.analytics.effort.Activity;
import org.clientele.analytics.effort.Efforts;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Amount;
import org.clientele.analytics.scope.Scope;

/** What time was spent in all, on what, and on how many clients. */
record EffortAnswer(
        Freshness freshness,
        @JsonUnwrapped About about,
        long minutes,
        long minutesOnLeads,
        int clients,
        Amount revenue,
        List<ActivityAnswer> activities) {

    /** Time by how it is known. */
    record ActivityAnswer(String activity, long minutes) {}

    static EffortAnswer of(Dated<Efforts> dated, Scope scope) {
        var efforts = dated.figure();
        return new EffortAnswer(
                dated.freshness(),
                About.of(scope, efforts.notCounted()),
                efforts.minutes(),
                efforts.minutesOnLeads(),
                efforts.clients().size(),
                new Amount(efforts.revenue(), scope.currency()),
                Arrays.stream(Activity.values())
                        .map(each -> new ActivityAnswer(
                                each.code(), efforts.minutesOn().getOrDefault(each, 0L)))
                        .toList());
    }
}
