package org.clientele.analytics.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clientele.analytics.classes.FindingFixture.midnight;
import static org.clientele.analytics.classes.FindingFixture.ranked;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.FactsFixture.signedBy;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.InMemoryRecordedFacts;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Traits;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassChangesTests {

    private static final Instant READ = Instant.parse("2026-03-25T00:00:00Z");

    private final InMemoryClassifications classifications = new InMemoryClassifications();
    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();
    private final ClassChanges changes = new ClassChanges(
            classifications, RankingFixture.figures(new CurrentFacts(recorded, () -> FactsFixture.freshness(READ, 0))));

    @Test
    void sayWhatAClientWasAndIsAndWhatItIsWorth() {
        recorded.record(client("c"), project("p", "c", 10));
        changed("c", 1);
        assertThat(page(Reach.EVERYBODY, null, 5).items())
                .containsExactly(new ClassChange("c", ClientClass.C, ClientClass.A, midnight(1), BigInteger.TEN));
        assertThat(changes.since(midnight(0), Scope.all("EUR"), null, 5)
                        .freshness()
                        .readUntil())
                .isEqualTo(READ);
    }

    @Test
    void areFoundPageByPage() {
        IntStream.rangeClosed(1, 5).forEach(day -> changed("c" + day, day));
        assertThat(paged(Reach.EVERYBODY, 2)).containsExactly(List.of("c5", "c4"), List.of("c3", "c2"), List.of("c1"));
        assertThat(paged(Reach.EVERYBODY, 5)).containsExactly(List.of("c5", "c4", "c3", "c2", "c1"));
    }

    @Test
    void areThoseOfTheClientsWithinReach() {
        recorded.record(client("of-anna"), ofBert("of-bert"), ofBert("signed-by-anna"), client("of-anna-too"));
        recorded.record(signedBy("anna", "north", project("p", "signed-by-anna", 10)));
        List.of("of-anna", "of-bert", "signed-by-anna", "of-anna-too").forEach(client -> changed(client, 1));
        var ofAnna = Reach.of("anna");
        assertThat(paged(ofAnna, 2)).containsExactly(List.of("signed-by-anna", "of-anna-too"), List.of("of-anna"));
        assertThat(page(ofAnna, null, 9).items())
                .extracting(ClassChange::revenue)
                .containsExactly(BigInteger.TEN, BigInteger.ZERO, BigInteger.ZERO);
        assertThat(paged(Reach.of("nobody"), 2)).containsExactly(List.of());
    }

    @Test
    void areThoseOfFormerClientsToo() {
        recorded.record(client("left"), project("p", "left", 10), client("stays"));
        recorded.record(FactsFixture.version(new ClientLeft("left", LocalDate.parse("2026-03-21"), "price"), 2));
        List.of("left", "stays").forEach(client -> changed(client, 1));
        classifications.change(Classification.again("left", new Finding.Absent(midnight(2))));
        assertThat(page(Reach.of("anna"), null, 9).items())
                .extracting(change -> change.clientId() + " " + change.clientClass() + " " + change.revenue())
                .containsExactly("left null 10", "stays A 0");
    }

    /** A page may be empty where few are within reach, and the list goes on after it. */
    @Test
    void areFoundAlsoBehindManyThatAreOutOfReach() {
        recorded.record(client("mine"));
        changed("mine", 1);
        IntStream.rangeClosed(1, ClassChanges.MOST_LOOKED_AT).forEach(number -> changed("other" + number, 2));
        assertThat(paged(Reach.of("anna"), 2)).containsExactly(List.of(), List.of("mine"));
    }

    @Test
    void refuseACursorOfAnotherList() {
        assertThatThrownBy(() -> page(Reach.EVERYBODY, "abc", 2)).isInstanceOf(ProblemException.class);
    }

    private static Client ofBert(String clientId) {
        return new Client(clientId, new Owner("bert", "south"), Traits.UNKNOWN, FactsFixture.BEGINNING);
    }

    /** From C to A. */
    private void changed(String clientId, int day) {
        classifications.create(Classification.first(clientId, ranked(-1, ClientClass.C)));
        classifications.change(Classification.again(clientId, ranked(day, ClientClass.A)));
    }

    private List<List<String>> paged(Reach reach, int limit) {
        var pages = new ArrayList<List<String>>();
        String next = null;
        do {
            var page = page(reach, next, limit);
            pages.add(page.items().stream().map(ClassChange::clientId).toList());
            next = page.next();
        } while (next != null);
        return pages;
    }

    private Page<ClassChange> page(Reach reach, @Nullable String cursor, int limit) {
        recorded.advance();
        return changes.since(midnight(0), Scope.all("EUR").within(reach), cursor, limit)
                .figure();
    }
}
