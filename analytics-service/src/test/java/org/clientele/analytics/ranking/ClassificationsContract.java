package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Creation;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.junit.jupiter.api.Test;

/** What is remembered of classes, whatever it is kept in. */
public abstract class ClassificationsContract {

    private static final Revenue REVENUE =
            new Revenue(BigInteger.valueOf(Long.MAX_VALUE).pow(2), "EUR");

    protected abstract Classifications classifications();

    @Test
    void remembersTheClassOfEachClient() {
        assertThat(classifications().classes(List.of("c1", "c2"))).isEmpty();
        var unused = classifications()
                .createAll(List.of(
                        Classification.first("c1", ClientClass.A, REVENUE),
                        Classification.first("c2", ClientClass.C, REVENUE)));
        classifications().change(Classification.again("c2", ClientClass.B, REVENUE));
        assertThat(classifications().classes(List.of("c1", "c2")))
                .containsEntry("c1", ClientClass.A)
                .containsEntry("c2", ClientClass.B)
                .hasSize(2);
    }

    @Test
    void classifiesAClientForTheFirstTimeOnce() {
        var first = classifications().create(Classification.first("c1", ClientClass.A, REVENUE));
        assertThat(first).isEqualTo(new Versioned<>("c1", 1, new Classification("c1", ClientClass.A)));
        assertThat(classifications().createAll(List.of(Classification.first("c1", ClientClass.B, REVENUE))))
                .containsExactly(new Creation.Existing<>(first));
    }

    @Test
    void changesNothingForAClientThatStaysInItsClass() {
        classifications().create(Classification.first("c1", ClientClass.A, REVENUE));
        assertThat(classifications()
                        .change(Classification.again("c1", ClientClass.A, REVENUE))
                        .version())
                .isEqualTo(1);
        assertThat(classifications()
                        .change(Classification.again("c1", ClientClass.B, REVENUE))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void forgetsAClassThatIsWithdrawnOnce() {
        classifications().create(Classification.first("c1", ClientClass.A, REVENUE));
        assertThat(classifications().change(Classification.withdrawal("c1")).version())
                .isEqualTo(2);
        assertThat(classifications().classes(List.of("c1"))).isEmpty();
        assertThat(classifications().change(Classification.withdrawal("c1")).version())
                .isEqualTo(2);
    }
}
