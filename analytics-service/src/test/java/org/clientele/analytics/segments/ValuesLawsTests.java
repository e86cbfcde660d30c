package org.clientele.analytics.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Values are sets: what is said of them holds of each value by itself. */
class ValuesLawsTests {

    private static final Field SCORE = Field.RECENCY;

    @Property
    void ofNumbersAreWhatTheyAreMadeOf(
            @ForAll("numbers") Numbers one, @ForAll("numbers") Numbers other, @ForAll("scores") long number) {
        assertThat(one.complement().has(number)).isNotEqualTo(one.has(number));
        assertThat(one.and(other).has(number)).isEqualTo(one.has(number) && other.has(number));
        assertThat(((Numbers) one.or(other)).has(number)).isEqualTo(one.has(number) || other.has(number));
    }

    @Property
    void ofNumbersAreEmptyIfTheyHaveNone(@ForAll("numbers") Numbers one, @ForAll("numbers") Numbers other) {
        var both = one.and(other);
        boolean any = both.has(Numbers.UNKNOWN) || LongStream.rangeClosed(1, 5).anyMatch(both::has);
        assertThat(both.isEmpty()).isEqualTo(!any);
    }

    @Property
    void ofWordsAreEmptyIfTheyHaveNone(@ForAll("words") Words one, @ForAll("words") Words other) {
        var both = one.and(other);
        boolean any = Set.of("A", "B", "C").stream().anyMatch(word -> has(one, word) && has(other, word));
        assertThat(both.isEmpty()).isEqualTo(!any);
        assertThat(one.or(other).isEmpty()).isEqualTo(one.isEmpty() && other.isEmpty());
    }

    private static boolean has(Words words, String word) {
        return words.allBut() != words.words().contains(word);
    }

    @Provide
    Arbitrary<Long> scores() {
        return Arbitraries.of(1L, 2L, 3L, 4L, 5L, Numbers.UNKNOWN);
    }

    @Provide
    Arbitrary<Numbers> numbers() {
        var ends = Arbitraries.longs().between(1, 5);
        var range = Combinators.combine(ends, ends)
                .as((one, other) -> Numbers.between(SCORE, Math.min(one, other), Math.max(one, other)));
        return Combinators.combine(range, range, Arbitraries.integers().between(0, 4))
                .as((one, other, how) -> switch (how) {
                    case 0 -> one;
                    case 1 -> one.complement();
                    case 2 -> one.and(other);
                    case 3 -> new Numbers(SCORE, List.of(), true);
                    default -> (Numbers) one.or(other);
                });
    }

    @Provide
    Arbitrary<Words> words() {
        return Combinators.combine(Arbitraries.of("A", "B", "C").set(), Arbitraries.of(true, false))
                .as((words, allBut) -> new Words(Field.CLASS, words, allBut, false));
    }
}
