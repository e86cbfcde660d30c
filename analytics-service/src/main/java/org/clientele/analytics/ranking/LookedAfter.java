package org.clientele.analytics.ranking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.scope.Scope;

/**
 * The clients that people in scope look after, by their numbers; those that had become clients when they are seen and
 * have not left.
 */
public final class LookedAfter {

    private final Clients clients;
    private final Selection selection;
    private final long until;
    private final BitSet left;

    /** @param left by their numbers, the clients that are none any more */
    LookedAfter(Clients clients, Selection selection, Scope scope, ZoneId zone, BitSet left) {
        this.clients = clients;
        this.selection = selection;
        this.left = left;
        this.until = scope.moment().on() == null
                ? Long.MAX_VALUE
                : scope.moment().end(zone).toEpochMilli();
    }

    /**
     * Those of these facts that are clients on a day.
     *
     * @param clients as they are known at the moment of the scope
     * @param zone of the days
     */
    public static LookedAfter of(Facts facts, Clients clients, Scope scope, ZoneId zone, LocalDate day) {
        var left = facts.departures().leftBy(day, scope.moment().asOfMillis());
        return new LookedAfter(clients, new Selection(scope, clients, facts.dictionary()), scope, zone, left);
    }

    /** Takes each of them. */
    public void forEach(IntConsumer taker) {
        int numbers = clients.numbers();
        for (int client = 0; client < numbers; client++) {
            if (include(client)) {
                taker.accept(client);
            }
        }
    }

    public boolean include(int client) {
        return clients.isThere(client)
                && clients.since(client) < until
                && !left.get(client)
                && selection.takesWithoutProject(client);
    }
}
