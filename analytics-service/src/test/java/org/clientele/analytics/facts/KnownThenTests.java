package org.clientele.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.clients;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.FactsFixture.projects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What was known at an instant: of each subject the newest of what the world had been told by then. */
class KnownThenTests {

    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void isWhatHadBeenToldByThen() {
        var facts = new Facts();
        facts.keep(new Version(project("p", "c", 100), 1, FIRST));
        facts.keep(new Version(project("p", "c", 200), 2, FIRST.plusSeconds(10)));
        facts.keep(new Version(new WithdrawnProject("p"), 3, FIRST.plusSeconds(20)));
        assertThat(knownAt(facts, -1)).isEmpty();
        assertThat(knownAt(facts, 0)).containsExactly(project("p", "c", 100));
        assertThat(knownAt(facts, 10)).containsExactly(project("p", "c", 200));
        assertThat(knownAt(facts, 20)).isEmpty();
        assertThat(projects(facts)).isEmpty();
    }

    /** Whoever only reads numbers nothing: several do so at the same time. */
    @Test
    void givesOutNoNumbers() {
        var facts = new Facts();
        facts.keep(new Version(new WithdrawnProject("p"), 2, FIRST));
        facts.keep(new Version(new WithdrawnClient("c"), 2, FIRST));
        facts.keep(new Version(
                FactsFixture.signedBy("late", "south", project("p", "other", 1)), 1, FIRST.minusSeconds(9)));
        facts.keep(new Version(
                new Client("c", new Owner("later", null), new Traits("rare", "FR", 3), FIRST),
                1,
                FIRST.minusSeconds(9)));
        int before = numbers(facts);
        assertThat(knownAt(facts, -5)).hasSize(1);
        assertThat(clients(facts.clients().asOf(FIRST.minusSeconds(5).toEpochMilli())))
                .hasSize(1);
        assertThat(numbers(facts)).isEqualTo(before);
    }

    private static int numbers(Facts facts) {
        var all = facts.dictionary();
        return all.clients().size()
                + all.projects().size()
                + all.people().size()
                + all.teams().size()
                + all.codes().size();
    }

    @Property
    void isTheNaiveFoldOfWhatHadBeenTold(
            @ForAll("logs") List<Version> log, @ForAll long seed, @ForAll("seconds") int second) {
        var shuffled = new ArrayList<>(log);
        shuffled.addAll(log.subList(0, log.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));
        var facts = new Facts();
        shuffled.forEach(facts::keep);
        long millis = FIRST.plusSeconds(second).toEpochMilli();
        assertThat(new HashSet<Fact>(projects(facts, millis))).isEqualTo(naive(log, Project.class, millis));
        assertThat(new HashSet<Fact>(clients(facts.clients().asOf(millis))))
                .isEqualTo(naive(log, Client.class, millis));
        assertThat(new HashSet<Fact>(projects(facts))).isEqualTo(naive(log, Project.class, Long.MAX_VALUE));
        assertThat(new HashSet<Fact>(clients(facts))).isEqualTo(naive(log, Client.class, Long.MAX_VALUE));
    }

    private static Set<Fact> naive(List<Version> log, Class<? extends Fact> kind, long millis) {
        var told = log.stream()
                .filter(version -> version.known().toEpochMilli() <= millis)
                .collect(Collectors.groupingBy(
                        version -> version.fact().subject() + isOfClient(version.fact()),
                        Collectors.maxBy(Comparator.comparingLong(Version::sequence))));
        return told.values().stream()
                .flatMap(Optional::stream)
                .map(Version::fact)
                .filter(kind::isInstance)
                .collect(Collectors.toSet());
    }

    private static boolean isOfClient(Fact fact) {
        return fact instanceof Client || fact instanceof WithdrawnClient;
    }

    @Provide
    Arbitrary<Integer> seconds() {
        return Arbitraries.integers().between(-1, 21);
    }

    /** The content and the instant follow from subject and number, as in a log that has one fact for each number. */
    @Provide
    Arbitrary<List<Version>> logs() {
        return Combinators.combine(
                        Arbitraries.of("s1", "s2", "s3"),
                        Arbitraries.longs().between(1, 6),
                        Arbitraries.of(true, false))
                .as(KnownThenTests::version)
                .list()
                .ofMaxSize(30);
    }

    private static Version version(String subject, long number, boolean isProject) {
        // Clocks of publishers differ: a later version may have an earlier time.
        var known = FIRST.plusSeconds(number * 7 % 20);
        if (number % 3 == 0) {
            return new Version(isProject ? new WithdrawnProject(subject) : new WithdrawnClient(subject), number, known);
        }
        var owner = new Owner("person" + number, null);
        return isProject
                ? new Version(project(subject, "c", number, "2026-03-0" + number), number, known)
                : new Version(new Client(subject, owner, Traits.UNKNOWN, FIRST), number, known);
    }

    private static List<Project> knownAt(Facts facts, int second) {
        return projects(facts, FIRST.plusSeconds(second).toEpochMilli());
    }
}
