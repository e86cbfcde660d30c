package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clientele.analytics.scope.HighestFirst;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupRevenueTests {

    private static final GroupRevenue MOST = of("zoe", 300);
    private static final GroupRevenue NOBODY = of(null, 200);
    private static final GroupRevenue ANNA = of("anna", 200);
    private static final GroupRevenue BERT = of("bert", 200);
    private static final GroupRevenue LEAST = of("adam", 100);

    private static final List<GroupRevenue> IN_ORDER = List.of(MOST, NOBODY, ANNA, BERT, LEAST);

    @Property(tries = 50)
    void sortsByRevenueThenByIdAndNobodyFirstAmongEquals(@ForAll long seed) {
        var shuffled = new ArrayList<>(IN_ORDER);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(shuffled.stream().sorted().toList()).isEqualTo(IN_ORDER);
    }

    /** Else a list that is paged by place would leave somebody out, or show somebody twice. */
    @Test
    void comesAfterExactlyThosePlacesThatSortBeforeIt() {
        for (var person : IN_ORDER) {
            for (var other : IN_ORDER) {
                assertThat(HighestFirst.comesAfter(person.place(), other.place()))
                        .as(person + " after " + other)
                        .isEqualTo(IN_ORDER.indexOf(person) > IN_ORDER.indexOf(other));
            }
        }
    }

    @Test
    void comesAfterAPlaceThatNobodyHoldsAnyMore() {
        assertThat(HighestFirst.comesAfter(BERT.place(), new Position<>(BigInteger.valueOf(200), "anne")))
                .isTrue();
        assertThat(HighestFirst.comesAfter(BERT.place(), new Position<>(BigInteger.valueOf(201), "zoe")))
                .isTrue();
        assertThat(HighestFirst.comesAfter(BERT.place(), new Position<>(BigInteger.valueOf(199), "adam")))
                .isFalse();
    }

    @Test
    void isKnownByItsNameAndNoneByNothing() {
        assertThat(ANNA.key()).isEqualTo("anna");
        assertThat(NOBODY.key()).isEmpty();
    }

    private static GroupRevenue of(@Nullable String salespersonId, long revenue) {
        return new GroupRevenue(salespersonId, 1, 1, BigInteger.valueOf(revenue), Share.of(1, 1));
    }
}
