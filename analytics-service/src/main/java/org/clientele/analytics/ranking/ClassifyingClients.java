package org.clientele.analytics.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Publishes who is in which class now, of all clients over all time by share of revenue. A pass that breaks off leaves
 * the rest to the next one: what is published is always the difference.
 */
public final class ClassifyingClients {

    /** A log that is only half read would tell the world of changes that never were. */
    private static final long MOST_LAG_MILLIS = 10_000;

    private final Figures figures;
    private final PublishedClasses published;
    private final String currency;

    /** @param currency ISO 4217 code of the revenue that counts */
    public ClassifyingClients(Figures figures, PublishedClasses published, String currency) {
        this.figures = figures;
        this.published = published;
        this.currency = currency;
    }

    /** Publishes every difference; returns how many there were, nothing while the log is far from read. */
    public OptionalInt classify() {
        var ranking = figures.ranking(Scope.all(currency), Cut.REVENUE_SHARE);
        if (ranking.freshness().lagMillis() > MOST_LAG_MILLIS) {
            return OptionalInt.empty();
        }
        var changes = changes(ranking.figure());
        if (!changes.isEmpty()) {
            published.publish(changes, currency);
        }
        return OptionalInt.of(changes.size());
    }

    private List<ClassChange> changes(Ranking ranking) {
        var known = published.all();
        var changes = new ArrayList<ClassChange>();
        ranking.forEach((client, clientClass) -> {
            var previous = known.get(client.clientId());
            if (previous != clientClass) {
                changes.add(new ClassChange(client.clientId(), clientClass, previous, client.revenue()));
            }
        });
        return changes;
    }
}
