package org.clientele.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.clients;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.FactsFixture.projects;
import static org.clientele.analytics.facts.FactsFixture.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FactsTests {

    /** A fact and its number, as they stand in the log. */
    record Logged(Fact fact, long sequence) {}

    @Test
    void keepsTheNewestOfASubjectWheneverItComes() {
        var facts = new Facts();
        facts.keep(version(project("p", "c", 300), 3));
        facts.keep(version(project("p", "c", 200), 2));
        assertThat(projects(facts)).containsExactly(project("p", "c", 300));
    }

    @Test
    void tellsAClientFromAProjectOfTheSameId() {
        var facts = FactsFixture.facts(FactsFixture.client("same"), project("same", "same", 1));
        assertThat(clients(facts)).hasSize(1);
        assertThat(projects(facts)).hasSize(1);
    }

    @Test
    void forgetsWhatWasWithdrawnWheneverItWasSaid() {
        var facts = FactsFixture.facts(FactsFixture.client("c"), project("p", "c", 100));
        facts.keep(version(new WithdrawnProject("p"), 2));
        facts.keep(version(new WithdrawnClient("c"), 2));
        facts.keep(version(project("p", "c", 100), 1));
        facts.keep(version(new WithdrawnProject("late"), 2));
        facts.keep(version(project("late", "c", 100), 1));
        assertThat(projects(facts)).isEmpty();
        assertThat(clients(facts)).isEmpty();
    }

    @Test
    void isAnotherVersionOnlyAfterAChange() {
        var facts = FactsFixture.facts(project("p", "c", 100));
        long version = facts.version();
        facts.keep(version(project("p", "c", 100), 1));
        facts.keep(version(project("p", "c", 100), 2));
        assertThat(facts.version()).isEqualTo(version);
        facts.keep(version(project("p", "c", 200), 3));
        assertThat(facts.version()).isGreaterThan(version);
    }

    @Test
    void isAnotherVersionAfterAWithdrawalOnlyIfThereWasSomethingToWithdraw() {
        var facts = FactsFixture.facts(project("p", "c", 100));
        long version = facts.version();
        facts.keep(version(new WithdrawnProject("unknown"), 1));
        facts.keep(version(new WithdrawnProject("p"), 1));
        assertThat(facts.version()).isEqualTo(version);
        facts.keep(version(new WithdrawnProject("p"), 2));
        assertThat(facts.version()).isGreaterThan(version);
    }

    @Property
    void areTheSameInWhateverOrderAndHoweverOftenTheLogIsRead(@ForAll("logs") List<Logged> log, @ForAll long seed) {
        var shuffled = new ArrayList<>(log);
        shuffled.addAll(log.subList(0, log.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new HashSet<>(projects(folded(shuffled)))).isEqualTo(new HashSet<>(projects(folded(log))));
        assertThat(new HashSet<>(clients(folded(shuffled)))).isEqualTo(new HashSet<>(clients(folded(log))));
    }

    /** The content follows from subject and number, as in a log that has one fact for each number. */
    @Provide
    Arbitrary<List<Logged>> logs() {
        var subjects = Arbitraries.of("s1", "s2", "s3", "s4");
        var numbers = Arbitraries.longs().between(1, 6);
        return Combinators.combine(subjects, numbers, Arbitraries.of(true, false))
                .as((subject, number, isProject) -> logged(subject, number, isProject))
                .list()
                .ofMaxSize(40);
    }

    private static Logged logged(String subject, long number, boolean isProject) {
        if (number % 3 == 0) {
            return new Logged(isProject ? new WithdrawnProject(subject) : new WithdrawnClient(subject), number);
        }
        return isProject
                ? new Logged(project(subject, "c", number), number)
                : new Logged(
                        new Client(subject, new Owner("person" + number, null), Traits.UNKNOWN, FactsFixture.BEGINNING),
                        number);
    }

    private static Facts folded(List<Logged> log) {
        var facts = new Facts();
        log.forEach(logged -> facts.keep(version(logged.fact(), logged.sequence())));
        return facts;
    }
}
