package org.clientele.analytics.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.clientele.analytics.ranking.ClientClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of what is announced, whatever the exact classes are. */
class HysteresisTests {

    @Test
    void announcesTheFirstClassAtOnce() {
        assertThat(Hysteresis.announced(null, null, ClientClass.B)).isEqualTo(ClientClass.B);
        assertThat(Hysteresis.announced(null, ClientClass.A, ClientClass.B)).isEqualTo(ClientClass.B);
    }

    @Property
    void announcesNoSecondClassOfWhoeverGoesToAndFroBetweenTwo(
            @ForAll ClientClass one, @ForAll ClientClass other, @ForAll @IntRange(max = 40) int times) {
        var exact = IntStream.range(0, times)
                .mapToObj(time -> time % 2 == 0 ? one : other)
                .toList();
        assertThat(changes(announced(exact))).isLessThanOrEqualTo(1);
    }

    @Property
    void announcesAClassThatLastsAtItsSecondMomentAtTheLatest(
            @ForAll @Size(min = 1, max = 40) List<ClientClass> exact, @ForAll ClientClass lasting) {
        var longer = new ArrayList<>(exact);
        longer.add(lasting);
        longer.add(lasting);
        assertThat(announced(longer).getLast()).isEqualTo(lasting);
    }

    @Property
    void announcesNoMoreChangesThanThereWere(@ForAll @Size(max = 40) List<ClientClass> exact) {
        assertThat(changes(announced(exact))).isLessThanOrEqualTo(changes(exact));
    }

    @Property
    void announcesTheMiddleOneOfThree(@ForAll ClientClass known, @ForAll ClientClass before, @ForAll ClientClass now) {
        var three = new ArrayList<>(List.of(known, before, now));
        Collections.sort(three);
        assertThat(Hysteresis.announced(known, before, now)).isEqualTo(three.get(1));
    }

    /** A moment that is taken twice says the same again. */
    @Property
    void changesNothingTheSecondTime(@ForAll ClientClass known, @ForAll ClientClass before, @ForAll ClientClass now) {
        var once = Hysteresis.announced(known, before, now);
        assertThat(Hysteresis.announced(once, before, now)).isEqualTo(once);
    }

    @Property
    void keepsTheClassOfWhomThereWasNoneBefore(@ForAll ClientClass known, @ForAll ClientClass now) {
        assertThat(Hysteresis.announced(known, null, now)).isEqualTo(known);
    }

    private static List<ClientClass> announced(List<ClientClass> exact) {
        var announced = new ArrayList<ClientClass>();
        @Nullable ClientClass before = null;
        for (var now : exact) {
            announced.add(Hysteresis.announced(announced.isEmpty() ? null : announced.getLast(), before, now));
            before = now;
        }
        return announced;
    }

    /** How often it is another one than before, the first included. */
    private static long changes(List<ClientClass> classes) {
        long changes = classes.isEmpty() ? 0 : 1;
        for (int at = 1; at < classes.size(); at++) {
            changes += classes.get(at) == classes.get(at - 1) ? 0 : 1;
        }
        return changes;
    }
}
