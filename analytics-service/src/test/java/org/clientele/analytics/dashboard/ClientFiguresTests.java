package org.clientele.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.ClientRevenue;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.RankedClient;
import org.clientele.analytics.ranking.Ranking;
import org.junit.jupiter.api.Test;

class ClientFiguresTests {

    private static final Ranking RANKING = Ranking.of(
            Stream.of("a 800", "b 100", "c 60", "d 40", "e 0")
                    .map(each -> each.split(" "))
                    .map(each -> new ClientRevenue(each[0], new BigInteger(each[1])))
                    .toList(),
            Cut.REVENUE_SHARE);

    @Test
    void findsEachClientAsItsListHasIt() {
        for (var clientClass : ClientClass.values()) {
            List<RankedClient> listed = RANKING.clients(clientClass, 10);
            assertThat(listed)
                    .isNotEmpty()
                    .allSatisfy(client -> assertThat(ClientFigures.of(client.clientId(), RANKING))
                            .contains(client));
        }
    }

    @Test
    void findsNobodyWhoIsNotAmongThem() {
        assertThat(ClientFigures.of("z", RANKING)).isEmpty();
    }
}
