package org.clientele.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPosition;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.analytics.facts.Traits;
import org.clientele.analytics.facts.Version;

/**
 * A record of clients and their projects that is there from the beginning and grows from an instant on. Revenues are
 * skewed as those of real organisations are: a few clients have most of it.
 */
final class GrowingLog implements RecordedFacts {

    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    static final int DAYS = 2_500;

    private static final LogPartition ONLY = new LogPartition("client-events", 0);
    private static final Instant KNOWN = Instant.parse("2026-11-01T00:00:00Z");

    private final int clients;
    private final int projects;
    private final int people;
    private volatile int perSecond;
    private volatile long begun;

    GrowingLog(int clients, int projects, int people) {
        this.clients = clients;
        this.projects = projects;
        this.people = people;
    }

    void grow(int projectsPerSecond) {
        begun = System.nanoTime();
        perSecond = projectsPerSecond;
    }

    String person(int number) {
        return id(3, number);
    }

    @Override
    public LogPosition position() {
        long more = perSecond == 0 ? 0 : (System.nanoTime() - begun) * perSecond / 1_000_000_000L;
        return new LogPosition(Map.of(ONLY, clients + projects + more));
    }

    @Override
    public void between(LogPosition from, LogPosition to, Taker taker) {
        for (long at = from.of(ONLY); at < to.of(ONLY); at++) {
            taker.take(new Version(fact(at), at + 1, KNOWN));
        }
    }

    private Fact fact(long at) {
        var random = new SplittableRandom(at);
        var owner = new Owner(person(random.nextInt(people)), null);
        if (at < clients) {
            return new Client(id(1, at), owner, Traits.UNKNOWN, KNOWN);
        }
        double skew = 1 / (1.0001 - random.nextDouble());
        var contract = new Contract("purchase", FIRST_DAY.plusDays(random.nextInt(DAYS)), null, null);
        return new Project(id(2, at), id(1, random.nextInt(clients)), owner, (long) (100_000 * skew), "EUR", contract);
    }

    private static String id(long kind, long number) {
        return new UUID(new SplittableRandom(number).nextLong(), kind << 60 | number).toString();
    }
}
