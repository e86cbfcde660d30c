package org.clientele.analytics.rebuild;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.analytics.effort.EffortFigures;
import org.clientele.analytics.funnel.FunnelFigures;
import org.clientele.analytics.funnel.LeadDimension;
import org.clientele.analytics.funnel.LeadScope;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.scope.Scope;

/** The figures of one generation of facts. */
record FiguresOfFacts(Figures figures, EffortFigures efforts, FunnelFigures funnel) {

    Ranking ranking(Scope scope) {
        return figures.ranking(scope, Cut.REVENUE_SHARE).figure();
    }

    /** The clients that left. */
    List<?> former(Scope scope) {
        return figures.former(scope, null, Integer.MAX_VALUE).figure().clients();
    }

    /** What time was spent, and what time each client took. */
    List<?> effort(Scope scope) {
        var found = efforts.of(scope).figure();
        var whole = Stream.of(found.minutesOn(), found.minutesOnLeads(), found.revenue(), found.notCounted());
        return Stream.concat(whole, found.clients().stream()).toList();
    }

    /** What became of all leads, and of each group of them. */
    List<?> funnel(Scope scope) {
        var asked = new LeadScope(scope, null, null, null);
        var found = funnel.of(asked).figure();
        var whole = Stream.of(found.leads(), found.lossReasons(), List.of(found.notCounted()));
        var groups = Arrays.stream(LeadDimension.values())
                .flatMap(dimension -> funnel.groups(asked, dimension).figure().groups().stream());
        return Stream.of(whole, found.steps().stream(), groups)
                .flatMap(each -> each)
                .toList();
    }
}
