package org.clientele.analytics.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.classes.FindingFixture.absent;
import static org.clientele.analytics.classes.FindingFixture.midnight;
import static org.clientele.analytics.classes.FindingFixture.ranked;

import java.time.Instant;
import java.util.List;
import org.clientele.analytics.classes.Classification.LastChange;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.eventdelivery.aggregate.Creation;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered of classes, whatever it is kept in. */
public abstract class ClassificationsContract {

    protected abstract Classifications classifications();

    @Test
    void remembersTheClassOfEachClient() {
        assertThat(classifications().classes(List.of("c1", "c2"))).isEmpty();
        first("c1", ClientClass.A);
        first("c2", ClientClass.C);
        again("c2", ranked(1, ClientClass.B));
        assertThat(classifications().classes(List.of("c1", "c2")))
                .containsEntry("c1", ClientClass.A)
                .containsEntry("c2", ClientClass.B)
                .hasSize(2);
    }

    @Test
    void classifiesAClientForTheFirstTimeOnce() {
        var first = first("c1", ClientClass.A);
        assertThat(first)
                .isEqualTo(new Versioned<>(
                        "c1", 1, new Classification("c1", ClientClass.A, new LastChange(null, midnight(0)))));
        assertThat(classifications().createAll(List.of(Classification.first("c1", ranked(0, ClientClass.B)))))
                .containsExactly(new Creation.Existing<>(first));
    }

    @Test
    void changesNothingForAClientThatStaysInItsClass() {
        first("c1", ClientClass.A);
        assertThat(again("c1", ranked(1, ClientClass.A)).version()).isEqualTo(1);
        assertThat(again("c1", ranked(2, ClientClass.B)).version()).isEqualTo(2);
    }

    @Test
    void changesNothingByAMomentThatIsNotLater() {
        first("c1", ClientClass.A);
        again("c1", ranked(2, ClientClass.B));
        assertThat(again("c1", ranked(1, ClientClass.C)).version()).isEqualTo(2);
        assertThat(again("c1", absent(2)).version()).isEqualTo(2);
        assertThat(classifications().find("c1").orElseThrow().state())
                .isEqualTo(new Classification("c1", ClientClass.B, new LastChange(ClientClass.A, midnight(2))));
    }

    @Test
    void forgetsAClassThatIsWithdrawnOnce() {
        first("c1", ClientClass.A);
        assertThat(again("c1", absent(1)).version()).isEqualTo(2);
        assertThat(classifications().classes(List.of("c1"))).isEmpty();
        assertThat(again("c1", absent(2)).version()).isEqualTo(2);
    }

    @Test
    void listsThoseThatChangedTheirClassTheLastFirst() {
        List.of("c1", "c2", "c3", "c4").forEach(client -> first(client, ClientClass.A));
        again("c3", ranked(1, ClientClass.B));
        again("c1", ranked(2, ClientClass.B));
        again("c2", absent(2));
        assertThat(changed(0, null)).containsExactly("c2", "c1", "c3");
        assertThat(changed(2, null)).containsExactly("c2", "c1");
        assertThat(changed(3, null)).isEmpty();
        assertThat(changed(0, new Position<>(midnight(2), "c2"))).containsExactly("c1", "c3");
        assertThat(changed(0, new Position<>(midnight(2), "c0"))).containsExactly("c3");
        assertThat(classifications().changedSince(midnight(0), null, 1))
                .extracting(Classification::clientId)
                .containsExactly("c2");
    }

    /** Its class is a first one again. */
    @Test
    void listsNoClientThatHadNoClassBefore() {
        first("c1", ClientClass.A);
        again("c1", absent(1));
        again("c1", ranked(2, ClientClass.A));
        assertThat(changed(0, null)).isEmpty();
    }

    private List<String> changed(int days, @Nullable Position<Instant> last) {
        return classifications().changedSince(midnight(days), last, 9).stream()
                .map(Classification::clientId)
                .toList();
    }

    private Versioned<Classification> first(String clientId, ClientClass clientClass) {
        return classifications().create(Classification.first(clientId, ranked(0, clientClass)));
    }

    private Versioned<Classification> again(String clientId, Finding found) {
        return classifications().change(Classification.again(clientId, found));
    }
}
