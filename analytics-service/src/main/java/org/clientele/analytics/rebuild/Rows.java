package org.clientele.analytics.rebuild;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.RankedClient;
import org.clientele.analytics.ranking.Ranking;
import org.jspecify.annotations.Nullable;

/** The clients of a class one after the other, without holding them all. */
final class Rows {

    private static final int PAGE = 1_000;

    private final Ranking ranking;
    private final ClientClass clientClass;
    private final Deque<RankedClient> page = new ArrayDeque<>();
    private @Nullable RankedClient last;

    Rows(Ranking ranking, ClientClass clientClass) {
        this.ranking = ranking;
        this.clientClass = clientClass;
    }

    /** The next one, null at the end. */
    @Nullable
    RankedClient next() {
        if (page.isEmpty()) {
            page.addAll(nextPage());
        }
        var next = page.poll();
        last = next == null ? last : next;
        return next;
    }

    private List<RankedClient> nextPage() {
        var place = last;
        return place == null
                ? ranking.clients(clientClass, PAGE)
                : ranking.clientsAfter(place.place(), clientClass, PAGE);
    }

    /** How many there still are. */
    long left() {
        long left = 0;
        while (next() != null) {
            left++;
        }
        return left;
    }
}
