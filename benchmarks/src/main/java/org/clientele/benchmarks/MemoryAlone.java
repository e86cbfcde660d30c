package org.clientele.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongFunction;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Effort;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FollowUp;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.facts.LeadArrived;
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
 * Measures what each kind of fact takes in memory: the used heap after a full collection with many of one kind, divided
 * by their number, beside what the service reckons with.
 */
public final class MemoryAlone {

    private static final Instant KNOWN = Instant.parse("2026-11-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 2_500;

    private MemoryAlone() {}

    /** {@code MemoryAlone [COUNT]}. */
    public static void main(String[] arguments) {
        long count = arguments.length > 0 ? Long.parseLong(arguments[0]) : 500_000;
        System.out.println("| one more | bytes | reckoned |");
        System.out.println("| --- | --- | --- |");
        measure("client", count, at -> version(client(at), 1));
        measure("project of one client", count, at -> version(project(at), 1));
        measure("version of a client or project", count, at -> version(client(at / 5), 1 + at % 5));
        measure("effort", count, at -> version(effort(at), 1));
        measure("follow-up", count, at -> version(followUp(at), 1));
        measure("exchange", count, at -> version(exchange(at), 1));
        measure("version of a lead, of five", count, at -> version(lead(at / 5, at % 5), 1 + at % 5));
    }

    private static Version version(Fact fact, long sequence) {
        return new Version(fact, sequence, KNOWN.plusMillis(sequence));
    }

    private static Client client(long at) {
        return new Client(id(1, at), owner(at), Traits.UNKNOWN, KNOWN);
    }

    private static Project project(long at) {
        var contract = new Contract(text("purchase"), DAY.plusDays(at % DAYS), null, null);
        return new Project(id(2, at), id(1, 0), owner(at), 100_000 + at, text("EUR"), contract);
    }

    private static Effort effort(long at) {
        return new Effort(id(4, at), id(1, at / 5), owner(at), 30, text("visit"), DAY.plusDays(at % DAYS));
    }

    private static FollowUp followUp(long at) {
        return new FollowUp(
                id(5, at),
                Concerned.client(id(1, at / 5)),
                id(3, at % 1_000),
                FollowUp.State.DONE,
                KNOWN.plusMillis(at),
                15,
                KNOWN.plusMillis(at));
    }

    private static Exchange exchange(long at) {
        return new Exchange(
                id(6, at), Concerned.lead(id(7, at / 5)), text("email"), true, KNOWN.plusMillis(at), id(3, at % 1_000));
    }

    private static Fact lead(long lead, long step) {
        var now = new LeadNow(LeadNow.State.OPEN, text("contacted"), owner(lead));
        return step == 0
                ? new LeadArrived(id(7, lead), KNOWN.plusMillis(lead), now, text("website"), text("spring-fair"))
                : new LeadMoved(id(7, lead), KNOWN.plusMillis(lead), now);
    }

    private static Owner owner(long at) {
        return new Owner(id(3, at % 1_000), id(8, at % 50));
    }

    /** A text of its own each time, as the store's driver makes it. */
    private static String text(String same) {
        return String.valueOf(same.toCharArray());
    }

    private static String id(long kind, long number) {
        return new UUID(new SplittableRandom(number).nextLong(), kind << 60 | number).toString();
    }

    private static void measure(String kind, long count, LongFunction<Version> versions) {
        long before = used();
        var facts = new CurrentFacts(new Recorded(count, versions), () -> Freshness.of(List.of()));
        long version = facts.read(now -> now.version()).figure();
        long used = used() - before;
        System.out.printf("| %s | %d | %d |%n", kind, used / count, facts.bytes() / count);
        if (version == 0) {
            throw new IllegalStateException("nothing was folded");
        }
    }

    /** As many versions as wanted, and no more to come. */
    private record Recorded(long count, LongFunction<Version> versions) implements RecordedFacts {

        private static final LogPartition ONLY = new LogPartition("any", 0);

        @Override
        public LogPosition position() {
            return new LogPosition(Map.of(ONLY, count));
        }

        @Override
        public void between(LogPosition from, LogPosition to, Taker taker) {
            for (long at = from.of(ONLY); at < to.of(ONLY); at++) {
                taker.take(versions.apply(at));
            }
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
