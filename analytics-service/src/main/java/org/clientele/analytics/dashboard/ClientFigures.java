package org.clientele.analytics.dashboard;

import java.util.Optional;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.ClientRevenue;
import org.clientele.analytics.ranking.RankedClient;
import org.clientele.analytics.ranking.Ranking;
import org.jspecify.annotations.Nullable;

/** Looks for the place of one client in a ranking. */
final class ClientFigures {

    private final String clientId;
    private @Nullable ClientRevenue last;
    private @Nullable ClientRevenue before;
    private @Nullable ClientClass found;

    private ClientFigures(String clientId) {
        this.clientId = clientId;
    }

    static Optional<RankedClient> of(String clientId, Ranking ranking) {
        var search = new ClientFigures(clientId);
        ranking.forEach(search::look);
        return Optional.ofNullable(search.found).map(at -> search.ranked(ranking, at));
    }

    private void look(ClientRevenue client, ClientClass clientClass) {
        if (client.clientId().equals(clientId)) {
            before = last;
            found = clientClass;
        }
        last = client;
    }

    private RankedClient ranked(Ranking ranking, ClientClass clientClass) {
        var one = before == null ? ranking.clients(clientClass, 1) : ranking.clientsAfter(before, clientClass, 1);
        return one.getFirst();
    }
}
