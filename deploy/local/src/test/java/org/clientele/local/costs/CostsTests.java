package org.clientele.local.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.clientele.local.RunningPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each kind of work writes and publishes, in all services together, so that nobody adds a write unseen. Work that
 * others left behind in the same platform only adds, so that one of some tries is enough.
 */
@Tag("embedded")
class CostsTests {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final CountedPlatform COUNTED = new CountedPlatform(PLATFORM);
    private static final Works WORKS = new Works(PLATFORM, "costs-" + UUID.randomUUID());
    private static final int STEPS = 10;
    private static final int BULKS = 2;
    private static final int TRIES = 4;

    @BeforeAll
    static void printHeading() {
        System.out.println(Ledger.heading());
    }

    static Stream<Arguments> works() {
        return Stream.of(
                Arguments.of(WORKS.single(), 21.9, 4),
                Arguments.of(WORKS.bulk(), 19.8, 4),
                Arguments.of(WORKS.row(), 20.1, 4),
                Arguments.of(WORKS.correspondence(), 12.1, 2),
                Arguments.of(WORKS.qualification(), 7.4, 2),
                Arguments.of(WORKS.conversion(), 32.0, 7),
                Arguments.of(WORKS.completion(), 6.2, 1),
                Arguments.of(WORKS.list(), 2.2, 1),
                Arguments.of(WORKS.figures(), 0.2, 0));
    }

    /** A part of a document is what several of the same kind share; a record is no one's but its own. */
    @ParameterizedTest
    @MethodSource("works")
    void costsNoMoreThanIsKnown(Work work, double documents, int records) {
        int steps = work.each() > 1 ? BULKS : STEPS;
        var ledger = COUNTED.count(work, steps);
        for (int tries = 1; tries < TRIES && exceeds(ledger, documents, records); tries++) {
            ledger = COUNTED.count(work, steps);
        }
        System.out.println(ledger.line());
        System.out.println(ledger.details());
        assertThat(exceeds(ledger, documents, records))
                .as("%s%n%s", ledger.line(), ledger.details())
                .isFalse();
    }

    private static boolean exceeds(Ledger ledger, double documents, int records) {
        return ledger.written() > documents || ledger.published() > records;
    }

    /** Or nothing would be counted. */
    @Test
    void countsWhatIsWritten() {
        var ledger = COUNTED.count(WORKS.single(), STEPS);
        assertThat(ledger.written()).isGreaterThan(5);
        assertThat(ledger.published()).isGreaterThan(1);
    }
}
