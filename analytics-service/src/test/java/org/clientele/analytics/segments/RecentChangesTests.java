package org.clientele.analytics.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.InMemoryRecordedFacts;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentChangesTests {

    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final RecentChanges changes =
            new RecentChanges(memberships, new CurrentFacts(recorded, () -> FactsFixture.freshness(Instant.EPOCH, 0)));

    @BeforeEach
    void letFiveEnter() {
        recorded.record(client("c1"), client("c2"), client("c4"));
        recorded.advance();
        for (int second = 0; second < 5; second++) {
            var told = new Membership.Told(1, Why.CLIENT_CHANGED, NOON.plusSeconds(second));
            memberships.createAll(List.of(Membership.first("whales", "c" + second, told)));
        }
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        assertThat(pages(Reach.EVERYBODY)).containsExactly(List.of("c4", "c3"), List.of("c2", "c1"));
    }

    @Test
    void leavesOutWhoIsOutOfReach() {
        assertThat(pages(Reach.of("anna"))).containsExactly(List.of("c4", "c2"), List.of("c1"));
        assertThat(pages(Reach.of("bert"))).containsExactly(List.of());
        assertThat(pages(Reach.ofAndNobodys(List.of("bert")))).containsExactly(List.of("c3"));
    }

    /** A page may be empty where few are within reach, and the list goes on after it. */
    @Test
    void goesOnBehindManyThatAreOutOfReach() {
        var later = new Membership.Told(1, Why.CLIENT_CHANGED, NOON.plusSeconds(60));
        memberships.createAll(IntStream.range(0, RecentChanges.MOST_LOOKED_AT)
                .mapToObj(id -> Membership.first("whales", "other" + id, later))
                .toList());
        assertThat(pages(Reach.of("anna"))).containsExactly(List.of(), List.of("c4", "c2"), List.of("c1"));
    }

    private List<List<String>> pages(Reach reach) {
        var pages = new ArrayList<List<String>>();
        String cursor = null;
        do {
            cursor = read(reach, cursor, pages);
        } while (cursor != null);
        return pages;
    }

    private @Nullable String read(Reach reach, @Nullable String cursor, List<List<String>> pages) {
        var page = changes.since(NOON.plusSeconds(1), "whales", reach, cursor, 2);
        pages.add(page.items().stream().map(Membership::clientId).toList());
        return page.next();
    }
}
