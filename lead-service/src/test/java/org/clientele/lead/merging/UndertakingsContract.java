package org.clientele.lead.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Test;

/** What all undertakings guarantee, whatever keeps them. */
public abstract class UndertakingsContract {

    private static final Instant AT = Instant.parse("2026-03-02T09:15:00Z");

    protected abstract Undertakings undertakings();

    private static Undertaking merge(String key, String other, Instant since) {
        var author = new Author(By.http("anna"), Reach.of("anna"));
        var command = new LeadCommand("lead", new CommandKey(key, "hash of " + other), OptionalLong.empty(), author);
        return Undertaking.merge(command, other, new Choice(List.of("need"), List.of("person.email")), since);
    }

    @Test
    void keepsWhatWasAskedForWhole() {
        var merge = merge("k1", "other", AT);
        assertThat(undertakings().begin(merge)).isEqualTo(merge);
        assertThat(undertakings().find(merge.undertakingId())).contains(merge);
        assertThat(undertakings().find("another")).isEmpty();
    }

    @Test
    void answersWithTheFirstOfTwoThatAreTheSameCommand() {
        var first = undertakings().begin(merge("k1", "other", AT));
        assertThat(undertakings().begin(merge("k1", "third", AT.plusSeconds(5))))
                .isEqualTo(first);
    }

    @Test
    void knowsWhichMayStillHaveSomethingToBeDone() {
        var first = undertakings().begin(merge("k1", "other", AT.plusSeconds(1)));
        var second = undertakings().begin(merge("k2", "third", AT));
        var ids = List.of(first.undertakingId(), second.undertakingId(), "another");
        assertThat(undertakings().open(ids)).containsExactlyInAnyOrder(first, second);
        assertThat(undertakings().openSince(AT.plusSeconds(2), null, 9)).containsExactly(second, first);
        assertThat(undertakings().openSince(AT.plusSeconds(2), second.place(), 9))
                .containsExactly(first);
        assertThat(undertakings().openSince(AT.plusSeconds(2), null, 1)).containsExactly(second);
        assertThat(undertakings().openSince(AT.plusSeconds(1), null, 9)).containsExactly(second);
        undertakings().end(first.undertakingId());
        assertThat(undertakings().open(ids)).containsExactly(second);
        assertThat(undertakings().find(first.undertakingId()).orElseThrow().open())
                .isFalse();
    }

    @Test
    void forgetsWhatWasRefused() {
        var merge = undertakings().begin(merge("k1", "other", AT));
        undertakings().drop(merge.undertakingId());
        assertThat(undertakings().find(merge.undertakingId())).isEmpty();
        undertakings().end(merge.undertakingId());
        assertThat(undertakings().begin(merge("k1", "third", AT)).otherLeadId()).isEqualTo("third");
    }
}
