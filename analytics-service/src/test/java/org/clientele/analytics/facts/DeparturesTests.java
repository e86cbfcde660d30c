package org.clientele.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeparturesTests {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final int DAYS = 12;
    private static final Instant KNOWN = Instant.parse("2026-05-01T00:00:00Z");
    private static final long NOW = Long.MAX_VALUE;

    @Test
    void saysOnWhichDaysAClientIsNone() {
        var facts = facts(left(1, 3), returned(2, 6), left(3, 9));
        assertThat(leftOn(facts, NOW)).containsExactly(3, 4, 5, 9, 10, 11);
        assertThat(facts.departures().departure("c", null, NOW)).contains(new ClientLeft("c", day(9), "price"));
        assertThat(facts.departures().departure("c", day(7), NOW)).isEmpty();
        assertThat(facts.departures().departure("c", day(4), NOW)).contains(new ClientLeft("c", day(3), "price"));
        assertThat(facts.departures().departure("nobody", null, NOW)).isEmpty();
    }

    /** As when a conversion is undone by which it came back. */
    @Test
    void takesTheNewestWordOfADayThoughItIsOfAnEarlierOne() {
        assertThat(leftOn(facts(left(1, 3), returned(2, 6), left(3, 3)), NOW))
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void isAnotherVersionOfTheFactsOnce() {
        var facts = facts(left(1, 3));
        long version = facts.version();
        facts.keep(left(1, 3));
        assertThat(facts.version()).isEqualTo(version);
        facts.keep(returned(2, 6));
        assertThat(facts.version()).isGreaterThan(version);
        assertThat(facts.versions()).isEqualTo(2);
    }

    @Test
    void knowsNothingOfAClientThatNeverLeft() {
        var facts = facts(left(1, 3));
        facts.keep(new Version(FactsFixture.client("other"), 1, KNOWN));
        var days = new TreeSet<Integer>();
        int other = facts.dictionary().clients().find("other");
        facts.departures().forEachStay(other, 5, 8, NOW, (from, to) -> add(days, from, to));
        assertThat(days).containsExactly(5, 6, 7, 8);
        assertThat(facts.departures().leftBy(null, NOW).get(other)).isFalse();
    }

    @Property
    void isWhatANaiveAccountSaysInWhateverOrder(
            @ForAll("logs") List<Version> log, @ForAll long seed, @ForAll("seconds") int second) {
        var shuffled = new ArrayList<>(log);
        shuffled.addAll(log);
        Collections.shuffle(shuffled, new Random(seed));
        var facts = facts(shuffled.toArray(Version[]::new));
        long asOf = KNOWN.plusSeconds(second).toEpochMilli();
        assertThat(leftOn(facts, asOf)).isEqualTo(naive(log, asOf));
        assertThat(leftOn(facts, NOW)).isEqualTo(naive(log, NOW));
    }

    private static Set<Integer> naive(List<Version> log, long asOf) {
        var left = new TreeSet<Integer>();
        log.stream()
                .filter(version -> version.known().toEpochMilli() <= asOf)
                .sorted(Comparator.comparingLong(Version::sequence))
                .map(version -> (Presence) version.fact())
                .forEach(presence -> {
                    for (int day = number(presence.on()); day < DAYS; day++) {
                        if (presence instanceof ClientLeft) {
                            left.add(day);
                        } else {
                            left.remove(day);
                        }
                    }
                });
        return left;
    }

    /** By both ways of asking, which have to say the same. */
    private static Set<Integer> leftOn(Facts facts, long asOf) {
        int client = Math.max(0, facts.dictionary().clients().find("c"));
        var left = new TreeSet<Integer>();
        for (int day = 0; day < DAYS; day++) {
            if (facts.departures().leftBy(day(day), asOf).get(client)) {
                left.add(day);
            }
        }
        int first = Math.toIntExact(FIRST.toEpochDay());
        var stays = new TreeSet<Integer>();
        facts.departures()
                .forEachStay(client, first, first + DAYS - 1, asOf, (from, to) -> add(stays, from - first, to - first));
        var all = new TreeSet<>(left);
        all.addAll(stays);
        assertThat(all).hasSize(DAYS).hasSize(left.size() + stays.size());
        return left;
    }

    private static void add(Set<Integer> days, int from, int to) {
        for (int day = from; day <= to; day++) {
            days.add(day);
        }
    }

    private static Facts facts(Version... versions) {
        var facts = new Facts();
        List.of(versions).forEach(facts::keep);
        return facts;
    }

    private static Version left(long sequence, int day) {
        return version(sequence, new ClientLeft("c", day(day), "price"), null);
    }

    private static Version returned(long sequence, int day) {
        return version(sequence, new ClientReturned("c", day(day)), null);
    }

    private static Version version(long sequence, Fact fact, @Nullable Integer second) {
        return new Version(fact, sequence, KNOWN.plusSeconds(second == null ? sequence : second));
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    private static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - FIRST.toEpochDay());
    }

    @Provide
    Arbitrary<Integer> seconds() {
        return Arbitraries.integers().between(-1, 10);
    }

    /** Each has a number of its own; clocks of publishers differ, so that a later one may have an earlier time. */
    @Provide
    Arbitrary<List<Version>> logs() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(true, false))
                .as((day, second, leaves) -> version(
                        0, leaves ? new ClientLeft("c", day(day), "price") : new ClientReturned("c", day(day)), second))
                .list()
                .ofMaxSize(8)
                .map(DeparturesTests::numbered);
    }

    private static List<Version> numbered(List<Version> told) {
        var log = new ArrayList<Version>();
        told.forEach(version -> log.add(new Version(version.fact(), log.size() + 1L, version.known())));
        return log;
    }
}
