package org.clientele.analytics.facts;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All versions of those subjects that have several, or that were withdrawn: most have one, and that is kept where
 * figures read it.
 */
final class Versions<F> {

    /** What marks a fact that has other versions: at no instant before is it known as the only one. */
    static final long SEVERAL = Long.MAX_VALUE;

    /** @param fact null if the subject was withdrawn */
    private record Told<F>(@Nullable F fact, long known) {}

    private final Int2ObjectOpenHashMap<TreeMap<Long, Told<F>>> bySubject = new Int2ObjectOpenHashMap<>();
    private int size;

    boolean has(int subject) {
        return bySubject.containsKey(subject);
    }

    void add(int subject, long sequence, @Nullable F fact, long known) {
        var told = new Told<>(fact, known);
        if (bySubject.computeIfAbsent(subject, first -> new TreeMap<>()).putIfAbsent(sequence, told) == null) {
            size++;
        }
    }

    /** How many versions these are. */
    int size() {
        return size;
    }

    /** A subject as it was known at that instant. */
    Optional<F> asOf(int subject, long millis) {
        var versions = bySubject.get(subject);
        return versions == null ? Optional.empty() : asOf(versions, millis);
    }

    private static <F> Optional<F> asOf(NavigableMap<Long, Told<F>> versions, long millis) {
        return versions.descendingMap().values().stream()
                .filter(told -> told.known() <= millis)
                .findFirst()
                .flatMap(told -> Optional.ofNullable(told.fact()));
    }

    /** Each subject that was not withdrawn as it was known at that instant, by the newest of what was known then. */
    void asOf(long millis, BiConsumer<Integer, F> taker) {
        bySubject
                .int2ObjectEntrySet()
                .fastForEach(subject ->
                        asOf(subject.getValue(), millis).ifPresent(fact -> taker.accept(subject.getIntKey(), fact)));
    }
}
