package org.clientele.analytics.ranking;

import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.analytics.scope.Scope;

/** The exact class of each client in scope by share of revenue, by the numbers of the facts. */
public final class ClassOfClients {

    private final BitSet a = new BitSet();
    private final BitSet b = new BitSet();
    private final List<NotCounted> notCounted;

    private ClassOfClients(RevenueOrder order, List<NotCounted> notCounted) {
        this.notCounted = notCounted;
        int endOfA = Math.min(Cut.REVENUE_SHARE.endOfA(order), order.withRevenue());
        int endOfB = Math.min(Cut.REVENUE_SHARE.endOfB(order), order.withRevenue());
        for (int place = 0; place < endOfB; place++) {
            (place < endOfA ? a : b).set(order.at(place));
        }
    }

    /**
     * The classes of these facts.
     *
     * @param zone of the days
     */
    public static ClassOfClients of(Facts facts, Scope scope, Rates.Into rates, ZoneId zone) {
        var clients = facts.clients().asOf(scope.moment().asOfMillis());
        var revenue = new ScopedRevenue(facts, clients, scope, rates, zone);
        return new ClassOfClients(revenue.byClient().staying(), revenue.notCounted());
    }

    /** That of a client in scope. */
    public ClientClass of(int client) {
        return a.get(client) ? ClientClass.A : b.get(client) ? ClientClass.B : ClientClass.C;
    }

    /** What has no rate. */
    public List<NotCounted> notCounted() {
        return notCounted;
    }
}
