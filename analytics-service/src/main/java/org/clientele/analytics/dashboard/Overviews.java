package org.clientele.analytics.dashboard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.GroupRevenue;
import org.clientele.analytics.ranking.RankedClient;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.servicedefaults.Reach;

/** Puts together what a view shows, each number as the figures have it. */
public final class Overviews {

    private final Figures figures;
    private final String currency;

    /**
     * Shows figures in one currency.
     *
     * @param currency ISO 4217 code of the revenue that is shown
     */
    public Overviews(Figures figures, String currency) {
        this.figures = figures;
        this.currency = currency;
    }

    public String currency() {
        return currency;
    }

    /** What was asked for first is the oldest: its age holds for all of it. */
    public Overview of(View view) {
        var ranking = ranking(view);
        var before = view.period().before().map(days -> ranking(view, days).figure());
        return new Overview(
                ranking.freshness(),
                new Compared(
                        ranking.figure().revenue(), before.map(Ranking::revenue).orElse(null)),
                ranking.figure(),
                salespeople(view));
    }

    public Dated<Ranking> ranking(View view) {
        return ranking(view, view.period());
    }

    private Dated<Ranking> ranking(View view, Period days) {
        return figures.ranking(view.scope(days, currency), Cut.REVENUE_SHARE);
    }

    /** The clients' salespeople with their revenue, the best first. */
    public List<GroupRevenue> salespeople(View view) {
        return figures.salespeople(view.scope(view.period(), currency)).figure().groups();
    }

    /** Everybody whose figures may be shown, by id. */
    public List<String> people(Reach reach) {
        return salespeople(View.everything(reach)).stream()
                .map(GroupRevenue::group)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A client among those of a view; nothing if it is not among them. */
    public Optional<RankedClient> client(String clientId, View view) {
        return ClientFigures.of(clientId, ranking(view).figure());
    }
}
