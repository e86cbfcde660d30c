package org.clientele.analytics.scope;

import java.util.List;
import java.util.function.Function;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/**
 * Pages of lists that are sorted by a value, the highest first, and by id where that is the same. A place to go on from
 * may be one that nobody holds any more.
 *
 * @param <T> what is listed
 * @param place of each of them
 * @param value makes the value of its text
 */
public record HighestFirst<T, V extends Comparable<? super V>>(
        Function<T, Position<V>> place, Function<String, V> value) {

    /**
     * The page that a cursor leads to.
     *
     * @throws org.clientele.servicedefaults.ProblemException 400 for what is no cursor of such a list
     */
    public Page<T> page(List<T> sorted, @Nullable String cursor, int limit) {
        var last = Position.last(cursor, value);
        var read = sorted.stream()
                .filter(one -> last == null || comesAfter(place.apply(one), last))
                .limit(limit + 1L)
                .toList();
        return Page.of(read, limit, one -> place.apply(one).cursor());
    }

    /** Whether that place comes after the other one. */
    public static <V extends Comparable<? super V>> boolean comesAfter(Position<V> place, Position<V> other) {
        int byValue = other.value().compareTo(place.value());
        return byValue == 0 ? place.id().compareTo(other.id()) > 0 : byValue > 0;
    }
}
