package org.clientele.analytics.ranking;

import java.util.List;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Dated;

/** Answers what clients and salespeople are worth, from the facts as they are recorded now. */
public final class Figures {

    private final CurrentFacts facts;
    private final RecentRankings recent = new RecentRankings();

    public Figures(CurrentFacts facts) {
        this.facts = facts;
    }

    public Dated<Ranking> ranking(Scope scope, Cut cut) {
        return facts.read(now -> recent.of(now, scope, cut));
    }

    /** Each salesperson with a client in scope, by revenue. */
    public Dated<List<SalespersonRevenue>> salespeople(Scope scope) {
        return facts.read(now -> new ScopedRevenue(now, scope).bySalesperson());
    }

    /** Tells whether any figure can have changed since it last said this. */
    public long version() {
        return facts.read(now -> now.version()).figure();
    }
}
