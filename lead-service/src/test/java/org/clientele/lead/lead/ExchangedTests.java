package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.lead.lead.Conversion.Exchanged;
import org.junit.jupiter.api.Test;

class ExchangedTests {

    @Test
    void namesTheNewest() {
        var few = ids(Exchanged.MOST_NAMED);
        assertThat(Exchanged.of(few, ExchangedTests::notAsked))
                .isEqualTo(new Exchanged(Exchanged.MOST_NAMED, few, null));
    }

    @Test
    void marksTheNextOnes() {
        var newest = ids(Exchanged.MOST_NAMED);
        var older = List.of("1c0f5c2e-58f4-5d0c-9d0b-7a3a0a4c9f11", "e7b5a8d2-6c31-5b9f-8a77-2f4b1d6c0e93");
        var all = Stream.concat(newest.stream(), older.stream()).toList();
        assertThat(Exchanged.of(all, ExchangedTests::notAsked))
                .isEqualTo(new Exchanged(all.size(), newest, "5Q-w5zPg1bSmcM2T"));
    }

    @Test
    void countsThoseBeyondThem() {
        var all = Collections.nCopies(Exchanged.MOST_NAMED + Exchanged.MOST_MARKED, "e");
        assertThat(Exchanged.of(all, () -> 9_000).count()).isEqualTo(9_000);
    }

    private static int notAsked() {
        throw new AssertionError("nobody has to count them");
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(number -> "e-" + number).toList();
    }
}
