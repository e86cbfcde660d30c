package org.clientele.servicedefaults;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code next} is the cursor of the following one, absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) implements Listing {

    /** Cuts what was read with a limit of one more than wanted. */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, Cursor> cursor) {
        if (read.size() <= limit) {
            return new Page<>(List.copyOf(read), null);
        }
        var items = List.copyOf(read.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()).encoded());
    }

    /**
     * Cuts what was found among what was looked at.
     *
     * @param last the one that was looked at last, after which there may be more; null if there are none
     */
    public static <T> Page<T> of(List<T> found, int limit, @Nullable T last, Function<T, Cursor> cursor) {
        return found.size() > limit || last == null
                ? of(found, limit, cursor)
                : new Page<>(List.copyOf(found), cursor.apply(last).encoded());
    }

    /** The same page of what each item is shown as. */
    public <A> Page<A> map(Function<T, A> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }
}
