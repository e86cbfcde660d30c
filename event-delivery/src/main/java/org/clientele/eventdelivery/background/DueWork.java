package org.clientele.eventdelivery.background;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.DueAggregates;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.failure.Outage;
import org.springframework.context.SmartLifecycle;

/** Fires what is due; firing is the conditional change itself, so it happens once however many poll. */
public final class DueWork implements SmartLifecycle {

    private static final int PAGE = 500;

    private final List<Registration> registrations = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Leases leases;
    private final Shards shards;
    private final Duration poll;
    private final Clock clock;
    private CountDownLatch stopped = new CountDownLatch(1);

    /** What fires the aggregates of one collection, and the leases of its shards. */
    private record Registration(DueAggregates aggregates, List<Lease> leases) {}

    DueWork(Leases leases, Shards shards, Duration poll, Clock clock) {
        this.leases = leases;
        this.shards = shards;
        this.poll = poll;
        this.clock = clock;
    }

    /** Fires each of these whose instant has come. */
    public void register(DueAggregates aggregates) {
        var ofShards = IntStream.range(0, shards.count())
                .mapToObj(shard -> leases.of("due-" + aggregates.name() + "-" + shard))
                .toList();
        var registration = new Registration(aggregates, ofShards);
        registrations.add(registration);
        if (isRunning()) {
            run(registration);
        }
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        registrations.forEach(this::run);
    }

    private synchronized void run(Registration registration) {
        var name = "due-" + registration.aggregates().name();
        var stop = stopped;
        threads.add(Thread.ofVirtual().name(name).start(() -> poll(registration, name, stop)));
    }

    private void poll(Registration registration, String name, CountDownLatch stop) {
        var outage = new Outage("Firing " + name);
        try {
            prepareAndPoll(registration, stop, outage);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void prepareAndPoll(Registration registration, CountDownLatch stop, Outage outage)
            throws InterruptedException {
        var prepared = false;
        do {
            try {
                prepared = prepared || prepare(registration);
                fireAll(registration);
                outage.ended();
            } catch (RuntimeException failure) {
                outage.began(failure);
            }
        } while (!stop.await(poll.toMillis(), TimeUnit.MILLISECONDS));
        registration.leases().forEach(Lease::release);
    }

    private static boolean prepare(Registration registration) {
        registration.aggregates().dueIndex().prepare();
        return true;
    }

    /** What fails in one shard keeps no other waiting; it is thrown when all have had their turn. */
    private void fireAll(Registration registration) {
        var failures = new ArrayList<RuntimeException>();
        for (int shard = 0; shard < shards.count(); shard++) {
            try {
                fireShard(registration, shard);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void fireShard(Registration registration, int shard) {
        while (registration.leases().get(shard).held() && fire(registration, shard) == PAGE) {
            // a full page: there is more
        }
    }

    /** Fires what is due now in one shard; returns how many there were, at most a page. */
    private int fire(Registration registration, int shard) {
        var now = clock.instant();
        var due = registration.aggregates().dueIndex().page(shard, now, PAGE);
        registration.aggregates().fire(due, now);
        return due.size();
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        for (Thread thread : threads) {
            join(thread);
        }
        threads.clear();
    }

    private static void join(Thread thread) {
        try {
            var unused = thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
