package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.client.ClientFixture.ANNA;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.junit.jupiter.api.Test;

/** How undoings are found, whatever they are kept in. */
public abstract class UndoingsContract {

    protected abstract Undoings undoings();

    @Test
    void findsThoseThatAreOpenForAClient() {
        begin("u-1", "c-1");
        begin("u-2", "c-2");
        begin("u-3", "c-2");
        decide("u-2", List.of("project-signed"));
        assertThat(undoings().openOf(List.of("c-1", "c-2")))
                .extracting(Undoing::undoId)
                .containsExactlyInAnyOrder("u-1", "u-3");
        decide("u-1", List.of());
        assertThat(undoings().openOf(List.of("c-1"))).hasSize(1);
        var done = undoings().change(Command.of("u-1", CommandKey.once(), ANNA, Undoing::end));
        assertThat(undoings().openOf(List.of("c-1"))).isEmpty();
        assertThat(undoings().find("u-1")).contains(done);
    }

    @Test
    void beginsEachOnceAndCountsFromItsDecision() {
        assertThat(begin("u-1", "c-1").version()).isZero();
        decide("u-1", List.of("project-signed"));
        var again = begin("u-1", "c-1");
        assertThat(again.version()).isEqualTo(1);
        assertThat(again.state().reasons()).containsExactly("project-signed");
    }

    private Versioned<Undoing> begin(String undoId, String clientId) {
        return undoings().create(Undoing.begun(new UndoRequest(undoId, "v-1", "l-1", clientId, ANNA)));
    }

    private void decide(String undoId, List<String> hindrances) {
        var unused =
                undoings().change(Command.of(undoId, CommandKey.once(), ANNA, undoing -> undoing.decide(hindrances)));
    }
}
