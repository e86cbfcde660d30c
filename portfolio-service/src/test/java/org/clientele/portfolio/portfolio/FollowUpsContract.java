package org.clientele.portfolio.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known of what clients are owed, whatever it is kept in. */
public abstract class FollowUpsContract {

    protected abstract FollowUps followUps();

    @Test
    void findsWhatEachClientIsOwedNext() {
        var soon = owed("f-2", "c-1", "2026-05-01T10:00:00Z");
        var later = owed("f-3", "c-2", "2026-05-04T10:00:00Z");
        learn(owed("f-1", "c-1", "2026-05-02T10:00:00Z"), 1);
        learn(soon, 1);
        learn(later, 1);
        learn(owed("f-4", "c-1", "2026-05-03T10:00:00Z"), 1);
        assertThat(followUps().nextOf(List.of("c-1", "c-2", "c-3"))).isEqualTo(Map.of("c-1", soon, "c-2", later));
        assertThat(followUps().nextOf(List.of("c-2", "c-3"))).isEqualTo(Map.of("c-2", later));
        assertThat(followUps().nextOf(List.of("c-3"))).isEmpty();
    }

    @Test
    void believesTheNewestEventOnly() {
        var snoozed = owed("f-1", "c-1", "2026-05-03T10:00:00Z");
        followUps()
                .learn(List.of(
                        new FollowUps.Learnt("f-1", snoozed, 3),
                        new FollowUps.Learnt("f-1", owed("f-1", "c-1", "2026-05-01T10:00:00Z"), 2)));
        learn(owed("f-1", "c-1", "2026-05-01T10:00:00Z"), 1);
        assertThat(next()).contains(snoozed);
        followUps().learn(List.of(new FollowUps.Learnt("f-1", null, 4)));
        learn(snoozed, 3);
        assertThat(next()).isEmpty();
        learn(snoozed, 5);
        assertThat(next()).contains(snoozed);
    }

    private Optional<FollowUp> next() {
        return Optional.ofNullable(followUps().nextOf(List.of("c-1")).get("c-1"));
    }

    private void learn(FollowUp owed, long sequence) {
        followUps().learn(List.of(new FollowUps.Learnt(owed.followUpId(), owed, sequence)));
    }

    private static FollowUp owed(String followUpId, String clientId, String dueAt) {
        return new FollowUp(followUpId, clientId, Instant.parse(dueAt));
    }
}
