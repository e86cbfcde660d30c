package org.clientele.analytics.gaps;

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
 * Answers what clients do not have that their peers have.
 *
 * <p>Peers of a client are the others of its sector and size, or of its sector alone where there are too few of its
 * size. Who signed a kind of contract in the period, or has one that is running, has it. A kind is a gap of a client
 * that has not, if at least a share of its peers has: the confidence of the rule "a client of this sector and size has
 * it" (Agrawal, Imieliński and Swami, Mining association rules, SIGMOD 1993, section 2). That others have it is no
 * reason why this one should; nothing is said of causes.
 */
@Service
public class GapFigures {

    private final CurrentFacts facts;
    private final Rates rates;
    private final GapRules rules;
    private final Organisation organisation;
    private final Clock clock;

    public GapFigures(CurrentFacts facts, Rates rates, GapRules rules, Organisation organisation, Clock clock) {
        this.facts = facts;
        this.rates = rates;
        this.rules = rules;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** How many clients in scope lack what; their peers are all within reach. */
    public Dated<GapTotals> totals(Scope scope) {
        var inForce = rates.into(scope.currency());
        return facts.read(now -> gaps(now, scope, inForce).totals());
    }

    /**
     * Which lack what, those of the highest value first.
     *
     * @param after where the last one seen stands; null for the first ones
     */
    public Dated<FoundGaps> gaps(Scope scope, @Nullable Position<BigInteger> after, int limit) {
        var inForce = rates.into(scope.currency());
        return facts.read(now -> {
            var gaps = gaps(now, scope, inForce);
            return new FoundGaps(gaps.gaps(after, limit), gaps.notCounted());
        });
    }

    private Gaps gaps(Facts now, Scope scope, Rates.Into inForce) {
        var seenAt = scope.moment().now(clock, organisation.zone());
        return new GapFinder(now, scope, inForce, rules, organisation.zone(), seenAt).find();
    }

    /** When the lack of something is a gap. */
    public GapRules rules() {
        return rules;
    }
}
