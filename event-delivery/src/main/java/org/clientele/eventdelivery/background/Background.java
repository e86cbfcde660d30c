package org.clientele.eventdelivery.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs all background work of a service; starts before requests and events come in and stops after them. */
public final class Background implements SmartLifecycle {

    private static final Duration CLEAN_STOP = Duration.ofSeconds(5);

    private final Leases leases;
    private final SendingWakeUps sending;
    private final BackgroundMetrics metrics;
    private final Clock clock;
    private final List<BackgroundWork> works = new CopyOnWriteArrayList<>();
    private final Map<String, Loop> loops = new ConcurrentHashMap<>();
    private final Map<Loop, Thread> threads = new ConcurrentHashMap<>();

    /** @param clock the machine's time, also where the business runs on another */
    Background(Leases leases, SendingWakeUps sending, BackgroundMetrics metrics, Clock clock) {
        this.leases = leases;
        this.sending = sending;
        this.metrics = metrics;
        this.clock = clock;
        add(leases);
        add(sending);
    }

    /** Takes on work that is run from the next start on. */
    public void add(BackgroundWork work) {
        if (works.stream().anyMatch(known -> known.name().equals(work.name()))) {
            throw new IllegalArgumentException("There already is background work called " + work.name());
        }
        works.add(work);
    }

    /** Makes the next pass of this work begin at once, here or in the instance whose turn it is. */
    public void wake(String work) {
        if (!wakeHere(work)) {
            wakeElsewhere(work);
        }
    }

    private void wakeElsewhere(String work) {
        if (sending.add(work)) {
            wakeHere(sending.name());
        }
    }

    /** Answers whether it is this instance's turn; if not, nothing happens. */
    boolean wakeHere(String work) {
        Loop here = loops.get(work);
        if (here == null || !here.isOurs()) {
            return false;
        }
        here.wake();
        return true;
    }

    /**
     * What the store is asked for an operator; not a number while the store is away, so that nobody who looks at many
     * figures waits for each of them.
     */
    public double askStore(DoubleSupplier figure) {
        Loop renewing = loops.get(leases.name());
        return renewing == null || renewing.isFailing() ? Double.NaN : figure.getAsDouble();
    }

    boolean isOurs(String work) {
        Loop here = loops.get(work);
        return here != null && here.isOurs();
    }

    @Override
    public synchronized void start() {
        works.forEach(work -> loops.put(work.name(), loop(work)));
        loops.values().forEach(metrics::watch);
        loops.forEach(
                (name, loop) -> threads.put(loop, Thread.ofVirtual().name(name).start(loop)));
    }

    private Loop loop(BackgroundWork work) {
        Lease lease = work.everywhere() ? null : leases.of(work.name());
        return new Loop(work, lease, this::wakeElsewhere, clock);
    }

    /**
     * What is on leases ends first; then the leases are given back, and others hear of it. Each of these steps takes
     * five seconds at most, however much there is.
     */
    @Override
    public synchronized void stop() {
        end(work -> !work.everywhere());
        end(leases::equals);
        wakeElsewhere(leases.name());
        end(work -> true);
        threads.clear();
    }

    /** All at once, and all of them have the same time for that. */
    private void end(Predicate<BackgroundWork> which) {
        List<Loop> some =
                works.stream().filter(which).map(work -> loops.get(work.name())).toList();
        some.forEach(Loop::stop);
        Instant latest = clock.instant().plus(CLEAN_STOP);
        some.forEach(loop -> join(threads.get(loop), latest));
    }

    private void join(@Nullable Thread thread, Instant latest) {
        try {
            if (thread != null && !thread.join(Duration.between(clock.instant(), latest))) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
