package org.clientele.analytics.facts;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How facts in columns follow the log: each subject is there as its newest version has it, and what was known of it
 * before is kept aside. Not safe for concurrent use.
 *
 * @param <F> what a subject is
 */
abstract class NewestVersions<F> {

    private final Versions<F> versions = new Versions<>();
    private final LongArrayList sequences = new LongArrayList();
    private int size;

    /** How many there are now. */
    public final int size() {
        return size;
    }

    /** How many versions are kept aside. */
    final int aside() {
        return versions.size();
    }

    /**
     * Folds a version in; whether anything is different now.
     *
     * @param fact null if the subject was withdrawn: whatever was said of it before, and comes later, counts no more
     */
    final boolean keep(int subject, @Nullable F fact, long sequence, long known) {
        long newest = sequence(subject);
        if (sequence == newest) {
            return false;
        }
        boolean first = newest == 0;
        if (!first || fact == null) {
            keepAside(subject, fact, sequence, known);
        }
        return sequence > newest && replace(subject, fact, sequence, first ? known : Versions.SEVERAL);
    }

    private void keepAside(int subject, @Nullable F fact, long sequence, long known) {
        if (fact != null) {
            number(fact);
        }
        versions.add(subject, sequence, fact, known);
        if (isThere(subject) && known(subject) != Versions.SEVERAL) {
            versions.add(subject, sequence(subject), fact(subject), known(subject));
            knownSince(subject, Versions.SEVERAL);
        }
    }

    private boolean replace(int subject, @Nullable F fact, long sequence, long known) {
        var before = isThere(subject) ? fact(subject) : null;
        sequences.set(subject, sequence);
        if (before != null) {
            take(subject);
            size--;
        }
        if (fact != null) {
            put(subject, fact, known);
            size++;
        }
        return !Objects.equals(fact, before);
    }

    /** The number of the newest version, 0 if there was none. */
    private long sequence(int subject) {
        while (sequences.size() <= subject) {
            sequences.add(0);
        }
        return sequences.getLong(subject);
    }

    /** A subject as it was known at an instant. */
    final Optional<F> asOf(int subject, long millis) {
        if (versions.has(subject)) {
            return versions.asOf(subject, millis);
        }
        return isThere(subject) && known(subject) <= millis ? Optional.of(fact(subject)) : Optional.empty();
    }

    /** Those that have several versions, as they were known at an instant. */
    final void severalAsOf(long millis, BiConsumer<Integer, F> taker) {
        versions.asOf(millis, taker);
    }

    abstract boolean isThere(int subject);

    abstract F fact(int subject);

    /** Since when it has been known to be so; {@link Versions#SEVERAL} if it has been known otherwise too. */
    abstract long known(int subject);

    abstract void knownSince(int subject, long millis);

    abstract void put(int subject, F fact, long known);

    abstract void take(int subject);

    /** Gives a number to all that it names, so that whoever reads only looks up. */
    abstract void number(F fact);
}
