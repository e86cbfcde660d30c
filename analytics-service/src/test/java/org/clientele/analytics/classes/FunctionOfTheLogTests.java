package org.clientele.analytics.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.classes.FindingFixture.midnight;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.project;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.clientele.analytics.classes.ClassificationEvent.ClassChanged;
import org.clientele.analytics.classes.ClassificationEvent.ClassWithdrawn;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.ClientReturned;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.Presence;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.facts.Version;
import org.clientele.analytics.facts.WithdrawnClient;
import org.clientele.analytics.facts.WithdrawnProject;
import org.jspecify.annotations.Nullable;

/**
 * Announcements follow from what was told and when, and from nothing else, against an account written independently.
 */
class FunctionOfTheLogTests {

    private static final int LAST_DAY = 6;
    private static final List<String> CLIENTS = List.of("c0", "c1", "c2", "c3");

    /** Told each day as it comes. */
    @Property(tries = 100)
    void areThoseOfANaiveAccount(@ForAll("logs") List<Version> log) {
        assertThat(dayByDay(log)).isEqualTo(naively(log));
    }

    /** All of it is there from the first day on, in any order and repeated, and most moments are missed at first. */
    @Property(tries = 100)
    void areTheSameAfterAnOutageAndFromALogInAnyOrder(@ForAll("logs") List<Version> log, @ForAll Random random) {
        var shuffled = new ArrayList<>(log);
        shuffled.addAll(log);
        Collections.shuffle(shuffled, random);
        var organisation = new ToldInTime();
        organisation.told(shuffled);
        organisation.take(0);
        organisation.take(LAST_DAY);
        assertThat(told(organisation)).isEqualTo(dayByDay(log));
    }

    /**
     * Each read and each write may be the last, and facts may be forgotten and recorded anew between any two moments.
     */
    @Property(tries = 100)
    void areTheSameWhateverCrashesAndIsRebuilt(@ForAll("logs") List<Version> log, @ForAll Random random) {
        var organisation = new ToldInTime(() -> {
            if (random.nextInt(4) == 0) {
                throw new IllegalStateException("crash");
            }
        });
        for (int day = 0; day <= LAST_DAY; day++) {
            organisation.forgetFacts();
            organisation.told(log);
            takeDespiteCrashes(organisation, day);
        }
        assertThat(told(organisation)).isEqualTo(dayByDay(log));
    }

    private static void takeDespiteCrashes(ToldInTime organisation, int day) {
        boolean taken = false;
        while (!taken) {
            try {
                organisation.take(day);
                taken = true;
            } catch (IllegalStateException crash) {
                assertThat(crash).hasMessage("crash");
            }
        }
    }

    private static Map<String, List<String>> dayByDay(List<Version> log) {
        var organisation = new ToldInTime();
        for (int day = 0; day <= LAST_DAY; day++) {
            var midnight = midnight(day);
            organisation.told(log.stream()
                    .filter(version -> !version.known().isAfter(midnight))
                    .toList());
            organisation.take(day);
        }
        return told(organisation);
    }

    private static Map<String, List<String>> told(ToldInTime organisation) {
        var told = new TreeMap<String, List<String>>();
        for (var client : CLIENTS) {
            told.put(
                    client,
                    organisation.classifications.told(client).stream()
                            .map(FunctionOfTheLogTests::inWords)
                            .toList());
        }
        return told;
    }

    private static String inWords(ClassificationEvent event) {
        return switch (event) {
            case ClassChanged changed ->
                "%s to %s at %s"
                        .formatted(
                                changed.previous(),
                                changed.now(),
                                changed.found().moment());
            case ClassWithdrawn withdrawn -> "%s to null at %s".formatted(withdrawn.previous(), withdrawn.moment());
        };
    }

    private static Map<String, List<String>> naively(List<Version> log) {
        var told = new TreeMap<String, List<String>>();
        var known = new HashMap<String, String>();
        CLIENTS.forEach(client -> told.put(client, new ArrayList<>()));
        for (int day = 0; day <= LAST_DAY; day++) {
            var before = exact(log, day - 1);
            var now = exact(log, day);
            for (var client : CLIENTS) {
                var was = known.get(client);
                var next = announced(was, before.get(client), now.get(client));
                if (!Objects.equals(was, next)) {
                    Objects.requireNonNull(told.get(client)).add("%s to %s at %s".formatted(was, next, midnight(day)));
                    known.put(client, next);
                }
            }
        }
        return told;
    }

    private static @Nullable String announced(@Nullable String was, @Nullable String before, @Nullable String now) {
        if (now == null || was == null) {
            return now;
        }
        return before == null
                ? was
                : List.copyOf(sorted(List.of(was, before, now))).get(1);
    }

    private static List<String> sorted(Collection<String> classes) {
        return classes.stream().sorted().toList();
    }

    /** The class of each client that there is at the beginning of a day. */
    private static Map<String, String> exact(List<Version> log, int day) {
        var newest = new TreeMap<String, Version>();
        log.stream()
                .filter(version -> !version.known().isAfter(midnight(day)))
                .filter(version -> !(version.fact() instanceof Presence))
                .forEach(version -> newest.merge(
                        version.fact().subject(),
                        version,
                        (one, other) -> one.sequence() > other.sequence() ? one : other));
        var last = LocalDate.parse("2026-03-20").plusDays(day);
        var revenue = new TreeMap<String, Long>();
        for (var version : newest.values()) {
            switch (version.fact()) {
                case Client client -> revenue.merge(client.clientId(), 0L, Long::sum);
                case Project project -> {
                    var signed = project.contract().signedOn();
                    if (!signed.isAfter(last) && signed.isAfter(last.minusYears(1))) {
                        revenue.merge(project.clientId(), project.amount(), Long::sum);
                    }
                }
                default -> {}
            }
        }
        revenue.keySet().removeIf(client -> hasLeft(log, client, day, last));
        return cut(revenue);
    }

    /** By the last word, in the order of the log, of those that were told by then and whose day has come. */
    private static boolean hasLeft(List<Version> log, String client, int day, LocalDate last) {
        boolean left = false;
        for (var version : log) {
            if (version.fact() instanceof Presence presence
                    && presence.clientId().equals(client)
                    && !version.known().isAfter(midnight(day))
                    && !presence.on().isAfter(last)) {
                left = presence instanceof ClientLeft;
            }
        }
        return left;
    }

    private static Map<String, String> cut(Map<String, Long> revenue) {
        long total = revenue.values().stream().mapToLong(Long::longValue).sum();
        var order = new TreeSet<>(
                Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        order.addAll(revenue.entrySet());
        var classes = new HashMap<String, String>();
        long before = 0;
        for (var client : order) {
            boolean isC = client.getValue() == 0 || before * 100 >= 95 * total;
            classes.put(client.getKey(), isC ? "C" : before * 100 < 80 * total ? "A" : "B");
            before += client.getValue();
        }
        return classes;
    }

    /** Facts of a few subjects, told in the days around the moments, the later version of each the later. */
    @Provide
    Arbitrary<List<Version>> logs() {
        var clients = Arbitraries.of(CLIENTS);
        var days = Arbitraries.of("2025-03-20", "2025-03-21", "2025-03-22", "2025-03-25", "2026-01-10", "2026-03-24");
        var projects = Combinators.combine(
                        Arbitraries.of("p0", "p1", "p2", "p3", "p4", "p5"),
                        Arbitraries.of(0L, 5L, 10L, 80L, 100L, 500L),
                        days)
                .as((id, amount, day) -> (Fact) project(id, "c" + id.charAt(1) % 4, amount, day));
        var facts = Arbitraries.frequencyOf(
                Tuple.of(4, projects),
                Tuple.of(3, clients.map(id -> (Fact) client(id))),
                Tuple.of(1, clients.map(id -> (Fact) new WithdrawnClient(id))),
                Tuple.of(2, presences(clients)),
                Tuple.of(1, Arbitraries.of("p0", "p1").map(id -> (Fact) new WithdrawnProject(id))));
        var hours = Arbitraries.integers().between(-24, 24 * LAST_DAY).list().ofMaxSize(30);
        return hours.flatMap(told -> facts.list().ofSize(told.size()).map(list -> inTime(list, told)));
    }

    private static Arbitrary<Fact> presences(Arbitrary<String> clients) {
        var days = Arbitraries.integers().between(-1, LAST_DAY).map(LocalDate.parse("2026-03-20")::plusDays);
        return Combinators.combine(clients, days, Arbitraries.of(true, false))
                .as((id, day, leaves) -> leaves ? new ClientLeft(id, day, "price") : new ClientReturned(id, day));
    }

    private static List<Version> inTime(List<Fact> facts, List<Integer> hours) {
        var sorted = hours.stream().sorted().toList();
        var log = new ArrayList<Version>();
        for (int at = 0; at < facts.size(); at++) {
            log.add(new Version(facts.get(at), at + 1L, midnight(0).plus(Duration.ofHours(sorted.get(at)))));
        }
        return log;
    }
}
