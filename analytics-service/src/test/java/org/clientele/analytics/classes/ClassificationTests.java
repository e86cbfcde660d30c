package org.clientele.analytics.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.classes.FindingFixture.absent;
import static org.clientele.analytics.classes.FindingFixture.midnight;
import static org.clientele.analytics.classes.FindingFixture.ranked;

import java.util.List;
import org.clientele.analytics.classes.Classification.LastChange;
import org.clientele.analytics.classes.ClassificationEvent.ClassChanged;
import org.clientele.analytics.classes.ClassificationEvent.ClassWithdrawn;
import org.clientele.analytics.ranking.ClientClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassificationTests {

    @ParameterizedTest
    @EnumSource
    void saysInWhichClassAClientWasBefore(ClientClass before) {
        var known = known(before);
        for (var now : ClientClass.values()) {
            var found = ranked(1, now);
            var events = known.find(found);
            assertThat(events.isEmpty()).isEqualTo(now == before);
            events.forEach(event -> assertThat(event).isEqualTo(new ClassChanged(now, before, found)));
            events.forEach(event -> assertThat(known.after(event))
                    .isEqualTo(new Classification("c", now, new LastChange(before, midnight(1)))));
        }
    }

    @Test
    void saysOfTheFirstClassThatThereWasNone() {
        var first = Classification.first("c", ranked(0, ClientClass.C));
        assertThat(first.events()).hasSize(1);
        assertThat(first.events().getFirst())
                .isEqualTo(new ClassChanged(ClientClass.C, null, ranked(0, ClientClass.C)));
    }

    @Test
    void saysAgainAtOnceWhichClassAClientIsInThatHadNone() {
        var gone = new Classification("c", null, new LastChange(ClientClass.A, midnight(0)));
        var found = ranked(1, null, ClientClass.B);
        assertThat(gone.find(found)).isEqualTo(List.of(new ClassChanged(ClientClass.B, null, found)));
    }

    @Test
    void hasNoClassWhenThereIsNoSuchClient() {
        var known = known(ClientClass.C);
        var events = known.find(absent(1));
        assertThat(events).isEqualTo(List.of(new ClassWithdrawn(ClientClass.C, midnight(1))));
        var after = known.after(events.getFirst());
        assertThat(after.clientClass()).isNull();
        assertThat(after.find(absent(2))).isEmpty();
    }

    @Test
    void isNotChangedByAMomentThatIsNotLater() {
        var known = known(ClientClass.C);
        assertThat(known.find(ranked(0, ClientClass.A))).isEmpty();
        assertThat(known.find(ranked(-1, ClientClass.A))).isEmpty();
        assertThat(known.find(absent(0))).isEmpty();
        assertThat(known.find(ranked(1, ClientClass.A))).hasSize(1);
    }

    /** It was announced before moments were kept with classes. */
    @Test
    void isChangedByAnyMomentIfItIsNotKnownWhenItChangedLast() {
        assertThat(new Classification("c", ClientClass.C, null).find(ranked(-9, ClientClass.A)))
                .hasSize(1);
    }

    private static Classification known(ClientClass clientClass) {
        return new Classification("c", clientClass, new LastChange(null, midnight(0)));
    }
}
