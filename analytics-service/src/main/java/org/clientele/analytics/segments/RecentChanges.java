package org.clientele.analytics.segments;

import java.time.Instant;
import java.util.List;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Ids;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.clientele.servicedefaults.TextualTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists who entered and left segments lately; of each membership only the last change. */
@Service
public class RecentChanges {

    /**
     * So many are looked at for a page of those within reach: it may have fewer than wanted, and more come after it.
     */
    static final int MOST_LOOKED_AT = 1_000;

    private final Memberships memberships;
    private final CurrentFacts facts;

    RecentChanges(Memberships memberships, CurrentFacts facts) {
        this.memberships = memberships;
        this.facts = facts;
    }

    /**
     * What was told since an instant, the newest first; a client that there is not is nobody's.
     *
     * @param segment null for all of them
     * @throws org.clientele.servicedefaults.ProblemException 400 for what is no cursor of such a list
     */
    public Page<Membership> since(
            Instant since, @Nullable String segment, Reach reach, @Nullable String cursor, int limit) {
        int most = reach.isEverybody() ? limit + 1 : MOST_LOOKED_AT;
        var read = memberships.changed(since, segment, Position.last(cursor, TextualTimes::instant), most);
        var seen = reach.isEverybody() ? read : within(reach, read);
        var last = read.size() < most ? null : read.getLast();
        return Page.of(seen, limit, last, each -> place(each).cursor());
    }

    private static Position<Instant> place(Membership membership) {
        return new Position<>(membership.told().at(), membership.membershipId());
    }

    private List<Membership> within(Reach reach, List<Membership> changes) {
        return facts.read(now -> changes.stream()
                        .filter(change -> reach.contains(salesperson(now, change.clientId())))
                        .toList())
                .figure();
    }

    private static @Nullable String salesperson(Facts now, String clientId) {
        int client = now.dictionary().clients().find(clientId);
        return client != Ids.UNKNOWN && now.clients().isThere(client)
                ? Dictionary.id(now.dictionary().people(), now.clients().salesperson(client))
                : null;
    }
}
