package org.clientele.analytics.rfm;

import java.time.Clock;
import java.time.LocalDate;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.ranking.SignedByClient;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Scope;
import org.springframework.stereotype.Service;

/** Answers who signed lately, who often and who for much. */
@Service
public class RfmFigures {

    private final CurrentFacts facts;
    private final Rates rates;
    private final Organisation organisation;
    private final Clock clock;

    RfmFigures(CurrentFacts facts, Rates rates, Organisation organisation, Clock clock) {
        this.facts = facts;
        this.rates = rates;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The scores of all clients with a project in scope, among each other. */
    public Dated<RfmScores> of(Scope scope) {
        var inForce = rates.into(scope.currency());
        return facts.read(now -> new RfmScores(SignedByClient.of(now, scope, inForce), day(scope)));
    }

    /** The last day of the period that has come by the moment from which it is seen. */
    private LocalDate day(Scope scope) {
        var seen = scope.moment().day(clock, organisation.zone());
        var last = scope.period().to();
        return last == null || last.isAfter(seen) ? seen : last;
    }
}
