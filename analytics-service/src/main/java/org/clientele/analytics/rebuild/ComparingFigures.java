package org.clientele.analytics.rebuild;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clientele.analytics.facts.Capacity;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.FactGenerations;
import org.clientele.analytics.facts.FactsDoNotFitException;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.RankedClient;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Scope;
import org.springframework.stereotype.Component;

/**
 * Compares the ranking of all clients, effort and funnel from two generations. The one that figures do not read is
 * folded into memory for that, and let go of afterwards.
 *
 * <p>Both are seen as of one instant. Events that were told before it may reach the one before the other all the same;
 * so what is not the same is looked at once more, a few times.
 */
@Component
class ComparingFigures {

    private static final int TRIES = 5;

    private final CurrentFacts current;
    private final Capacity capacity;
    private final FactGenerations generations;
    private final MakingFigures making;
    private final Organisation organisation;
    private final Clock clock;

    ComparingFigures(
            CurrentFacts current,
            Capacity capacity,
            FactGenerations generations,
            MakingFigures making,
            Organisation organisation,
            Clock clock) {
        this.current = current;
        this.capacity = capacity;
        this.generations = generations;
        this.making = making;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Compares what figures read with the other generation. */
    ComparedFigures compare(long other) {
        try {
            var beside = new CurrentFacts(
                    generations.of(other).recorded(), () -> Freshness.of(List.of()), capacity.without(current.bytes()));
            return compared(making.of(current), making.of(beside));
        } catch (FactsDoNotFitException doNotFit) {
            return ComparedFigures.not("Both generations together do not fit into the memory of this instance.");
        }
    }

    private ComparedFigures compared(FiguresOfFacts one, FiguresOfFacts other) {
        var all = Scope.all(organisation.currency()).at(new Moment(null, clock.instant()));
        ComparedFigures compared;
        int tries = 0;
        do {
            tries++;
            compared = compared(one.ranking(all), other.ranking(all))
                    .with(List.of(
                            ComparedValues.of("former-clients", one.former(all), other.former(all)),
                            ComparedValues.of("effort", one.effort(all), other.effort(all)),
                            ComparedValues.of("funnel", one.funnel(all), other.funnel(all))));
        } while (!compared.isSame() && tries < TRIES);
        return compared;
    }

    private static ComparedFigures compared(Ranking one, Ranking other) {
        long places = 0;
        long different = one.notCounted().equals(other.notCounted()) ? 0 : 1;
        var clientIds = new ArrayList<String>();
        for (var clientClass : ClientClass.values()) {
            var rows = new Rows(one, clientClass);
            var others = new Rows(other, clientClass);
            for (var row = rows.next(); row != null; row = rows.next()) {
                places++;
                if (!Objects.equals(row, others.next())) {
                    different++;
                    name(row, clientIds);
                }
            }
            different += others.left();
        }
        return new ComparedFigures(places, different, List.copyOf(clientIds), null, null);
    }

    private static void name(RankedClient row, List<String> clientIds) {
        if (clientIds.size() < Comparison.MOST_IDS) {
            clientIds.add(row.clientId());
        }
    }
}
