package org.clientele.portfolio.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of what clients are owed, whatever it is kept in. */
public abstract class FollowUpsContract {

    protected abstract FollowUps followUps();

    @Test
    void findsWhatClientsAreOwedTheEarliestFirst() {
        var later = owed("f-1", "c-1", "2026-05-02T10:00:00Z");
        var soon = owed("f-2", "c-2", "2026-05-01T10:00:00Z");
        var alsoSoon = owed("f-3", "c-1", "2026-05-01T10:00:00Z");
        learn(later, 1);
        learn(soon, 1);
        learn(alsoSoon, 1);
        assertThat(followUps().openOf(List.of("c-1", "c-2"))).containsExactly(soon, alsoSoon, later);
        assertThat(followUps().openOf(List.of("c-2", "c-3"))).containsExactly(soon);
    }

    @Test
    void believesTheNewestEventOnly() {
        var snoozed = owed("f-1", "c-1", "2026-05-03T10:00:00Z");
        followUps()
                .learn(List.of(
                        new FollowUps.Learnt("f-1", snoozed, 3),
                        new FollowUps.Learnt("f-1", owed("f-1", "c-1", "2026-05-01T10:00:00Z"), 2)));
        learn(owed("f-1", "c-1", "2026-05-01T10:00:00Z"), 1);
        assertThat(followUps().openOf(List.of("c-1"))).containsExactly(snoozed);
        followUps().learn(List.of(new FollowUps.Learnt("f-1", null, 4)));
        learn(snoozed, 3);
        assertThat(followUps().openOf(List.of("c-1"))).isEmpty();
        learn(snoozed, 5);
        assertThat(followUps().openOf(List.of("c-1"))).containsExactly(snoozed);
    }

    private void learn(FollowUp owed, long sequence) {
        followUps().learn(List.of(new FollowUps.Learnt(owed.followUpId(), owed, sequence)));
    }

    private static FollowUp owed(String followUpId, String clientId, String dueAt) {
        return new FollowUp(followUpId, clientId, Instant.parse(dueAt));
    }
}
