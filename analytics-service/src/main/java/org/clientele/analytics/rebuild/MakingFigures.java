package org.clientele.analytics.rebuild;

import java.time.Clock;
import org.clientele.analytics.effort.EffortFigures;
import org.clientele.analytics.effort.MinutesPerExchange;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.funnel.FunnelFigures;
import org.clientele.analytics.funnel.Pipeline;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.scope.Organisation;
import org.clientele.servicedefaults.Colleagues;
import org.springframework.stereotype.Component;

/** Makes figures of facts, whichever generation they are of, as the service does of those that it reads. */
@Component
class MakingFigures {

    private final Rates rates;
    private final MinutesPerExchange minutes;
    private final Pipeline pipeline;
    private final Organisation organisation;
    private final Colleagues colleagues;
    private final Clock clock;

    MakingFigures(
            Rates rates,
            MinutesPerExchange minutes,
            Pipeline pipeline,
            Organisation organisation,
            Colleagues colleagues,
            Clock clock) {
        this.rates = rates;
        this.minutes = minutes;
        this.pipeline = pipeline;
        this.organisation = organisation;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    FiguresOfFacts of(CurrentFacts facts) {
        var figures = new Figures(facts, rates, organisation.zone());
        return new FiguresOfFacts(
                figures,
                new EffortFigures(facts, figures, minutes, organisation, colleagues, clock),
                new FunnelFigures(facts, pipeline, rates, organisation));
    }
}
