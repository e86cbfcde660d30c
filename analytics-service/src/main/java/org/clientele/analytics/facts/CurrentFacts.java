package org.clientele.analytics.facts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts in memory, never older than the record: before each reading the position of the record is compared and what
 * was recorded since is folded in.
 *
 * <p>Freshness is asked for first and the position after it, so that what is said of the age holds for what is read.
 */
public final class CurrentFacts {

    /** How long a question waits for whoever folds. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

    private final RecordedFacts recorded;
    private final LogAge age;
    private final Capacity capacity;
    private final Duration patience;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Facts facts = new Facts();
    private LogPosition position = LogPosition.BEGINNING;
    /** False while something of a fold that broke off may be missing. */
    private boolean whole = true;

    private volatile long bytes;
    /** Where they did not fit any more. */
    private @Nullable LogPosition tooMany;

    public CurrentFacts(RecordedFacts recorded, LogAge age) {
        this(recorded, age, Capacity.UNLIMITED);
    }

    public CurrentFacts(RecordedFacts recorded, LogAge age, Capacity capacity) {
        this(recorded, age, capacity, PATIENCE);
    }

    CurrentFacts(RecordedFacts recorded, LogAge age, Capacity capacity, Duration patience) {
        this.recorded = recorded;
        this.age = age;
        this.capacity = capacity;
        this.patience = patience;
    }

    /**
     * Reads the facts as they are now; the function must not keep them.
     *
     * @throws FactsDoNotFitException if they take more memory than they may: a part of them says nothing
     * @throws FactsAreFoldedException if somebody else folds for longer than is waited for
     */
    public <T> Dated<T> read(Function<Facts, T> reading) {
        var freshness = age.freshness();
        Optional<Dated<T>> read;
        do {
            catchUp(recorded.position(), patience);
            read = readIfWhole(facts -> new Dated<>(freshness, reading.apply(facts)));
        } while (read.isEmpty());
        return read.get();
    }

    /** Folds in what was recorded, as each reading does first, however long others fold. */
    void catchUp() {
        catchUp(recorded.position(), FOR_EVER);
    }

    /** Another one may have begun to fold something since we did, and broken off. */
    private <T> Optional<T> readIfWhole(Function<Facts, T> reading) {
        take(lock.readLock(), patience);
        try {
            return whole ? Optional.of(reading.apply(facts)) : Optional.empty();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** How many bytes they take, as far as it is known what each takes; also while they are being folded. */
    public long bytes() {
        return bytes;
    }

    private void catchUp(LogPosition seen, Duration atMost) {
        if (isAt(seen, atMost)) {
            return;
        }
        take(lock.writeLock(), atMost);
        try {
            foldToTheEnd();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean isAt(LogPosition seen, Duration atMost) {
        take(lock.readLock(), atMost);
        try {
            return whole && position.equals(seen);
        } finally {
            lock.readLock().unlock();
        }
    }

    private static void take(Lock lock, Duration atMost) {
        try {
            if (!lock.tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new FactsAreFoldedException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FactsAreFoldedException();
        }
    }

    /**
     * A generation is taken away only when it is no longer the current one, and never becomes it again: what was read
     * of one that still is current afterwards was there as a whole.
     */
    private void foldToTheEnd() {
        var now = recorded.position();
        do {
            foldUpTo(now);
            now = recorded.position();
        } while (now.generation() != position.generation());
        whole = true;
    }

    private void foldUpTo(LogPosition now) {
        whole = false;
        requireRoom(now);
        if (!now.covers(position)) {
            // Another generation, or a record that was begun anew: what was folded may not be in it.
            beginAnew(now.generation());
        }
        try {
            recorded.between(position, now, this::keep);
        } catch (FactsDoNotFitException doNotFit) {
            tooMany = now;
            beginAnew(now.generation());
            throw doNotFit;
        }
        position = now;
    }

    /** There are never fewer of them later. */
    private void requireRoom(LogPosition now) {
        if (tooMany != null && now.covers(tooMany)) {
            throw new FactsDoNotFitException(capacity.most());
        }
    }

    private void keep(Version version) {
        facts.keep(version);
        bytes = capacity.require(facts);
    }

    private void beginAnew(long generation) {
        facts = facts.begunAnew();
        bytes = 0;
        position = LogPosition.beginningOf(generation);
    }
}
