package org.clientele.analytics.churn;

import java.math.BigInteger;
import java.time.Clock;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Answers which clients may be about to leave: those that people in scope look after, whoever signed what they are
 * worth. {@link ChurnRules} says from when on something is a signal.
 *
 * <p>The three are those that recency, frequency and monetary value are made of: who is late, who is silent beyond the
 * own rhythm (that a pause says the more the more often somebody came is due to Schmittlein, Morrison and Colombo,
 * Counting your customers, Management Science 33, 1987), and whose spending falls. No probability is made of them.
 */
@Service
public class ChurnFigures {

    private final CurrentFacts facts;
    private final Rates rates;
    private final ChurnRules rules;
    private final Organisation organisation;
    private final Clock clock;

    public ChurnFigures(CurrentFacts facts, Rates rates, ChurnRules rules, Organisation organisation, Clock clock) {
        this.facts = facts;
        this.rates = rates;
        this.rules = rules;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** How many show which signal, and what they are worth. */
    public Dated<ChurnTotals> totals(Scope scope) {
        var inForce = rates.into(scope.currency());
        return facts.read(now -> churn(now, scope, inForce).totals());
    }

    /**
     * Those with a signal, the most at stake first.
     *
     * @param kind only those that show it; null for any
     * @param after where the last one seen stands; null for the first ones
     */
    public Dated<ClientsAtRisk> clients(
            Scope scope, @Nullable SignalKind kind, @Nullable Position<BigInteger> after, int limit) {
        var inForce = rates.into(scope.currency());
        return facts.read(now -> {
            var churn = churn(now, scope, inForce);
            return new ClientsAtRisk(churn.clients(kind, after, limit), churn.notCounted());
        });
    }

    private Churn churn(Facts now, Scope scope, Rates.Into inForce) {
        var seenAt = scope.moment().now(clock, organisation.zone());
        return new ChurnFinder(now, scope, inForce, rules, organisation, seenAt).find();
    }

    /** From when on something is a signal. */
    public ChurnRules rules() {
        return rules;
    }
}
