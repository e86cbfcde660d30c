package org.clientele.lead.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clientele.lead.pace.FollowUps.News;
import org.clientele.lead.pace.FollowUps.Owed;
import org.junit.jupiter.api.Test;

/** What every place that keeps follow-ups guarantees. */
public abstract class FollowUpsContract {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    protected abstract FollowUps followUps();

    @Test
    void knowsWhenLeadsAreOwedSomethingLast() {
        followUps()
                .keep(List.of(
                        new News("f1", new Owed("lead-1", LATER), 1),
                        new News("f2", new Owed("lead-1", NOW), 1),
                        new News("f3", new Owed("lead-3", LATER), 1),
                        new News("f4", null, 1)));
        assertThat(followUps().latest(List.of("lead-1", "lead-2", "lead-4")))
                .containsExactly(Map.entry("lead-1", LATER));
    }

    @Test
    void knowsTheNewestInWhateverOrderTheyCome() {
        followUps().keep(List.of(new News("f1", null, 3)));
        followUps().keep(List.of(new News("f1", new Owed("lead-1", LATER), 2)));
        assertThat(followUps().latest(List.of("lead-1"))).isEmpty();
        followUps().keep(List.of(new News("f1", new Owed("lead-1", LATER), 5), new News("f1", null, 4)));
        assertThat(followUps().latest(List.of("lead-1"))).containsKey("lead-1");
    }
}
