package org.clientele.servicedefaults;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by a value, then by id, whether anything is still there or not. */
public record Position<V extends Comparable<? super V>>(V value, String id) implements Comparable<Position<V>> {

    /**
     * Where the last item seen is; null before the first.
     *
     * @param value makes the value of its text, or throws an exception
     * @throws ProblemException 400 {@code invalid-cursor} for what is no cursor of such a list
     */
    public static <V extends Comparable<? super V>> @Nullable Position<V> last(
            @Nullable String cursor, Function<String, V> value) {
        if (cursor == null) {
            return null;
        }
        var values = Cursor.decode(cursor, 2).values();
        return new Position<>(Cursor.read(values.getFirst(), value), values.getLast());
    }

    /** Goes on after it. */
    public Cursor cursor() {
        return Cursor.after(value.toString(), id);
    }

    @Override
    public int compareTo(Position<V> other) {
        return Comparator.<Position<V>, V>comparing(Position::value)
                .thenComparing(Position::id)
                .compare(this, other);
    }
}
