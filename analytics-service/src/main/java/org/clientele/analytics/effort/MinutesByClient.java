package org.clientele.analytics.effort;

import java.time.ZoneId;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Ids;
import org.clientele.analytics.scope.Period;

/** The minutes that clients took in a period, whoever spent them, by the numbers of the facts. */
public final class MinutesByClient {

    private final long[] minutes;

    /** @param zone of the days */
    public MinutesByClient(Facts facts, MinutesPerExchange perExchange, ZoneId zone, Period period) {
        var clients = facts.dictionary().clients();
        this.minutes = new long[clients.size()];
        new TimeSpent(facts, Long.MAX_VALUE, perExchange, zone)
                .all()
                .filter(spent -> spent.clientId() != null && period.has(spent.on()))
                .forEach(spent -> add(clients.find(String.valueOf(spent.clientId())), spent.minutes()));
    }

    private void add(int client, int more) {
        if (client != Ids.UNKNOWN) {
            minutes[client] += more;
        }
    }

    public long of(int client) {
        return minutes[client];
    }
}
