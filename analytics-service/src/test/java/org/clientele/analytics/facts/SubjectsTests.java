package org.clientele.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SubjectsTests {

    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void haveTheNewestVersionThatWasKnown() {
        var efforts = new Subjects<>(Effort.class);
        assertThat(efforts.keep(effort(1, 10))).isTrue();
        assertThat(efforts.keep(effort(1, 10))).isFalse();
        efforts.keep(new Version(new WithdrawnEffort("e"), 2, FIRST.plusSeconds(2)));
        assertThat(efforts.newest(Long.MAX_VALUE)).isEmpty();
        assertThat(efforts.newest(FIRST.plusSeconds(1).toEpochMilli()))
                .containsExactly((Effort) effort(1, 10).fact());
        assertThat(efforts.newest(FIRST.toEpochMilli())).isEmpty();
    }

    @Property(tries = 50)
    void tellTheSameStoryInWhateverOrderItIsHeard(@ForAll long seed) {
        var told = new ArrayList<Version>();
        for (int number = 1; number <= 9; number++) {
            told.add(effort(number, number));
        }
        Collections.shuffle(told, new Random(seed));
        var efforts = new Subjects<>(Effort.class);
        told.forEach(efforts::keep);
        told.forEach(efforts::keep);
        assertThat(efforts.stories(Long.MAX_VALUE, SubjectsTests::minutes))
                .containsExactly(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertThat(efforts.stories(FIRST.plusSeconds(4).toEpochMilli(), SubjectsTests::minutes))
                .containsExactly(List.of(1, 2, 3, 4));
        assertThat(efforts.stories(FIRST.toEpochMilli(), SubjectsTests::minutes))
                .isEmpty();
    }

    private static List<Integer> minutes(List<Effort> story) {
        return story.stream().map(Effort::minutes).toList();
    }

    private static Version effort(int sequence, int minutes) {
        var effort = new Effort("e", "c", Owner.NONE, minutes, "visit", LocalDate.parse("2026-02-03"));
        return new Version(effort, sequence, FIRST.plusSeconds(sequence));
    }
}
