package org.clientele.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.LeadArrived;
import org.clientele.analytics.facts.LeadConverted;
import org.clientele.analytics.facts.LeadLost;
import org.clientele.analytics.facts.LeadMoved;
import org.clientele.analytics.facts.LeadNow;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPosition;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.analytics.facts.Traits;
import org.clientele.analytics.facts.Version;

/**
 * A record that stands still: clients of sectors and sizes, their projects, three of five with a contract of up to
 * three years, leads of which a third is open, and exchanges.
 */
record ContractLog(int clients, int projects, int leads, int exchanges) implements RecordedFacts {

    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    static final List<String> STEPS = List.of("new", "contacted", "qualified");

    private static final int DAYS = (int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay());
    private static final Instant KNOWN = FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);

    @Override
    public LogPosition position() {
        return new LogPosition(Map.of(new LogPartition("client-events", 0), 1L));
    }

    @Override
    public void between(LogPosition from, LogPosition to, Taker taker) {
        for (int at = 0; at < clients; at++) {
            taker.take(new Version(client(at), 1, KNOWN));
        }
        for (int at = 0; at < projects; at++) {
            taker.take(new Version(project(at), 1, KNOWN));
        }
        for (int at = 0; at < exchanges; at++) {
            taker.take(new Version(exchange(at), 1, KNOWN));
        }
        for (int at = 0; at < leads; at++) {
            lead(at, taker);
        }
    }

    private Client client(int at) {
        var random = new SplittableRandom(at);
        var traits = new Traits("sector-" + random.nextInt(30), "DE", 1 << random.nextInt(12));
        return new Client(id(1, at), owner(random), traits, KNOWN);
    }

    private Project project(int at) {
        var random = new SplittableRandom(-1L - at);
        var signed = FIRST_DAY.plusDays(random.nextInt(DAYS));
        boolean isSale = random.nextInt(5) < 2;
        var contract = new Contract(
                "type-" + (int) Math.sqrt(random.nextInt(64)),
                signed,
                isSale ? null : signed,
                isSale ? null : signed.plusMonths(1 + random.nextInt(36)));
        long amount = (long) (100_000 / (1.0001 - random.nextDouble()));
        return new Project(id(2, at), id(1, random.nextInt(clients)), owner(random), amount, "EUR", contract);
    }

    private Exchange exchange(int at) {
        var random = new SplittableRandom(7L * at);
        var client = Concerned.client(id(1, random.nextInt(clients)));
        return new Exchange(id(3, at), client, "email", true, instant(random.nextInt(DAYS)), null);
    }

    private void lead(int at, Taker taker) {
        var random = new SplittableRandom(11L * at);
        int day = random.nextInt(DAYS);
        var id = id(4, at);
        Consumer<Fact> tell = new Consumer<>() {

            private long sequence;

            @Override
            public void accept(Fact fact) {
                sequence++;
                taker.take(new Version(fact, sequence, KNOWN));
            }
        };
        tell.accept(new LeadArrived(id, instant(day), now(LeadNow.State.OPEN, 0), "web", null));
        for (int step = 1; step < STEPS.size(); step++) {
            day += random.nextInt(30);
            tell.accept(new LeadMoved(id, instant(day), now(LeadNow.State.OPEN, step)));
        }
        var end = instant(day + random.nextInt(60));
        switch (random.nextInt(3)) {
            case 0 -> tell.accept(new LeadLost(id, end, now(LeadNow.State.LOST, 2), "no-need"));
            case 1 ->
                tell.accept(new LeadConverted(
                        id, end, now(LeadNow.State.CONVERTED, 2), id(1, at % clients), id(2, at % projects)));
            default -> tell.accept(new LeadMoved(id, end, now(LeadNow.State.QUALIFIED, 2)));
        }
    }

    private static LeadNow now(LeadNow.State state, int step) {
        return new LeadNow(state, STEPS.get(step), Owner.NONE);
    }

    private static Instant instant(int day) {
        return FIRST_DAY.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Owner owner(SplittableRandom random) {
        return new Owner(id(5, random.nextInt(1_000)), null);
    }

    private static String id(long kind, long number) {
        return new UUID(new SplittableRandom(number).nextLong(), kind << 60 | number).toString();
    }
}
