package org.clientele.analytics.facts;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * The facts in memory, never older than the record: before each reading the position of the record is compared and what
 * was recorded since is folded in.
 *
 * <p>Freshness is asked for first and the position after it, so that what is said of the age holds for what is read.
 */
public final class CurrentFacts {

    private final RecordedFacts recorded;
    private final LogAge age;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Facts facts = new Facts();
    private LogPosition position = LogPosition.BEGINNING;

    public CurrentFacts(RecordedFacts recorded, LogAge age) {
        this.recorded = recorded;
        this.age = age;
    }

    /** Reads the facts as they are now; the function must not keep them. */
    public <T> Dated<T> read(Function<Facts, T> reading) {
        var freshness = age.freshness();
        catchUp(recorded.position());
        lock.readLock().lock();
        try {
            return new Dated<>(freshness, reading.apply(facts));
        } finally {
            lock.readLock().unlock();
        }
    }

    private void catchUp(LogPosition seen) {
        if (isAt(seen)) {
            return;
        }
        lock.writeLock().lock();
        try {
            foldUpTo(recorded.position());
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean isAt(LogPosition seen) {
        lock.readLock().lock();
        try {
            return position.equals(seen);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void foldUpTo(LogPosition now) {
        if (!now.covers(position)) {
            // The record was begun anew: what was folded from the old one may not be in it.
            facts = facts.begunAnew();
            position = LogPosition.BEGINNING;
        }
        recorded.between(position, now, facts::keep);
        position = now;
    }
}
