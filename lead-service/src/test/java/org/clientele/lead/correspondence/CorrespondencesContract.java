package org.clientele.lead.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place that keeps correspondence guarantees. */
public abstract class CorrespondencesContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    protected abstract Correspondences correspondences();

    @BeforeEach
    void recordSome() {
        record("e1", "lead-1", NINE);
        record("e2", "lead-1", NINE.plusSeconds(60));
        record("e3", "lead-2", NINE.plusSeconds(60));
        record("e4", "lead-3", NINE.plusSeconds(90));
    }

    private Correspondence record(String id, String leadId, Instant at) {
        return correspondences().create(entry(id, leadId, at)).state();
    }

    protected static Beginning<Correspondence, CorrespondenceEvent> entry(String id, String leadId, Instant at) {
        var entry = new Correspondence(
                id,
                leadId,
                null,
                "social",
                "outbound",
                at,
                "Hello",
                null,
                new SocialTouch("linkedin", "message"),
                List.of("Ada"),
                By.http("anna"));
        return entry.recorded(new CommandKey(id, "body of " + id));
    }

    @Test
    void readsAnEntryAsItWasRecordedFirst() {
        var first = correspondences().find("e1").orElseThrow().state();
        assertThat(record("e1", "lead-9", NINE)).isEqualTo(first);
        assertThat(first.social()).isEqualTo(new SocialTouch("linkedin", "message"));
        assertThat(first.by()).isEqualTo(By.http("anna"));
    }

    @Test
    void showsTheNewestOfSomeLeadsFirst() {
        var leads = List.of("lead-1", "lead-2");
        assertThat(correspondences().of(leads, null, 10))
                .extracting(Correspondence::correspondenceId)
                .containsExactly("e3", "e2", "e1");
        var after = new Position<>(NINE.plusSeconds(60), "e3");
        assertThat(correspondences().of(leads, after, 1))
                .extracting(Correspondence::correspondenceId)
                .containsExactly("e2");
        assertThat(correspondences().ids(leads, 2)).containsExactly("e3", "e2");
        assertThat(correspondences().ids(List.of("lead-1"), 9)).containsExactly("e2", "e1");
    }

    @Test
    void countsTheEntriesOfSomeLeads() {
        assertThat(correspondences().count(List.of("lead-1", "lead-3"), 9)).isEqualTo(3);
        assertThat(correspondences().count(List.of("lead-1", "lead-3"), 2)).isEqualTo(2);
        assertThat(correspondences().count(List.of("lead-9"), 9)).isZero();
        assertThat(correspondences().having(List.of("lead-1", "lead-2", "lead-9")))
                .isEqualTo(Set.of("lead-1", "lead-2"));
    }
}
