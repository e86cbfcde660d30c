package org.clientele.analytics.ranking;

import java.time.ZoneId;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.scope.Scope;

/** The clients that people in scope look after, by their numbers; those that had become clients when they are seen. */
public final class LookedAfter {

    private final Clients clients;
    private final Selection selection;
    private final long until;

    LookedAfter(Clients clients, Selection selection, Scope scope, ZoneId zone) {
        this.clients = clients;
        this.selection = selection;
        this.until = scope.moment().on() == null
                ? Long.MAX_VALUE
                : scope.moment().end(zone).toEpochMilli();
    }

    /**
     * Those of these facts.
     *
     * @param clients as they are known at the moment of the scope
     * @param zone of the days
     */
    public static LookedAfter of(Facts facts, Clients clients, Scope scope, ZoneId zone) {
        return new LookedAfter(clients, new Selection(scope, clients, facts.dictionary()), scope, zone);
    }

    public boolean include(int client) {
        return clients.isThere(client) && clients.since(client) < until && selection.takesWithoutProject(client);
    }
}
