package org.clientele.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void knowsNothingAtFirst() {
        var ids = new Ids();
        assertThat(ids.find("anna")).isEqualTo(Ids.UNKNOWN);
        assertThat(ids.find(UUID.randomUUID().toString())).isEqualTo(Ids.UNKNOWN);
        assertThat(ids.size()).isZero();
    }

    @Property
    void numbersEachIdOnceAndGivesItBackToTheLetter(@ForAll("someIds") List<String> some) {
        var ids = new Ids();
        some.forEach(ids::number);
        var inOrder = List.copyOf(new LinkedHashSet<>(some));
        assertThat(ids.size()).isEqualTo(inOrder.size());
        for (int number = 0; number < inOrder.size(); number++) {
            assertThat(ids.id(number)).isEqualTo(inOrder.get(number));
            assertThat(ids.find(inOrder.get(number))).isEqualTo(number);
            assertThat(ids.number(inOrder.get(number))).isEqualTo(number);
        }
    }

    @Test
    void areListedAsTheyWereWhenSomebodyAsked() {
        var ids = new Ids();
        ids.number("bert");
        ids.number("anna");
        var listed = ids.list();
        ids.number("carl");
        assertThat(listed).containsExactly("bert", "anna");
    }

    @Property
    void compareAsTheirTexts(@ForAll("someIds") List<String> some) {
        var ids = new Ids();
        var numbers = new ArrayList<>(some.stream().map(ids::number).toList());
        numbers.sort(ids::compare);
        assertThat(numbers.stream().map(ids::id)).isSorted();
    }

    /** Some that are UUIDs, some that only look like one. */
    @Provide
    Arbitrary<List<String>> someIds() {
        var uuids = Arbitraries.longs().tuple2().map(halves -> new UUID(halves.get1(), halves.get2()).toString());
        var texts = Arbitraries.of(
                "anna",
                "auth0|5f7c",
                "00000000-0000-0000-0000-000000000000",
                "AAAAAAAA-0000-0000-0000-000000000000",
                "zzzzzzzz-0000-0000-0000-000000000000");
        return Arbitraries.oneOf(uuids, texts).list().ofMaxSize(60);
    }
}
