package org.clientele.analytics.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * Publishes who is in which class now, of all clients over all time by share of revenue. A pass that breaks off leaves
 * the rest to the next one: what is published is always the difference.
 */
public final class ClassifyingClients {

    private final Figures figures;
    private final PublishedClasses published;
    private final String currency;

    /** @param currency ISO 4217 code of the revenue that counts */
    public ClassifyingClients(Figures figures, PublishedClasses published, String currency) {
        this.figures = figures;
        this.published = published;
        this.currency = currency;
    }

    /** Publishes every difference; returns how many there were. */
    public int classify() {
        var changes = changes();
        if (!changes.isEmpty()) {
            published.publish(changes, currency);
        }
        return changes.size();
    }

    private List<ClassChange> changes() {
        var known = published.all();
        var changes = new ArrayList<ClassChange>();
        figures.ranking(Scope.all(currency), Cut.REVENUE_SHARE).figure().forEach((client, clientClass) -> {
            var previous = known.get(client.clientId());
            if (previous != clientClass) {
                changes.add(new ClassChange(client.clientId(), clientClass, previous, client.revenue()));
            }
        });
        return changes;
    }
}
