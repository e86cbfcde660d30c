package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.clientele.analytics.ranking.ClassificationEvent.ClassChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassificationTests {

    private static final Revenue REVENUE = new Revenue(BigInteger.TEN, "EUR");

    @ParameterizedTest
    @EnumSource
    void saysInWhichClassAClientWasBefore(ClientClass before) {
        var known = new Classification("c", before);
        for (var found : ClientClass.values()) {
            var events = known.classify(found, REVENUE);
            assertThat(events.isEmpty()).isEqualTo(found == before);
            events.forEach(event -> assertThat(event).isEqualTo(new ClassChanged(found, before, REVENUE)));
            events.forEach(event -> assertThat(known.after(event)).isEqualTo(new Classification("c", found)));
        }
    }

    @Test
    void saysOfTheFirstClassThatThereWasNone() {
        var first = Classification.first("c", ClientClass.C, REVENUE);
        assertThat(first.events()).hasSize(1);
        assertThat(first.events().getFirst()).isEqualTo(new ClassChanged(ClientClass.C, null, REVENUE));
    }
}
