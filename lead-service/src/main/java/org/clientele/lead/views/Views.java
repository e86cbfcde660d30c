package org.clientele.lead.views;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;

/** All saved views. */
public interface Views {

    /** A view with who made it and its version. */
    record Kept(String viewId, String madeBy, View view, long version) {

        public boolean isVisibleTo(String caller) {
            return view.shared() || madeBy.equals(caller);
        }
    }

    /** Keeps a new view; one with the same id is kept as it was and answered. */
    Kept make(String viewId, String madeBy, View view, CommandKey key);

    /**
     * Changes a view.
     *
     * @param expected the version to change, empty for whichever there is
     * @throws org.clientele.eventdelivery.aggregate.StaleVersionException if it has another one
     */
    Kept change(String viewId, OptionalLong expected, View view);

    /**
     * Takes a view away.
     *
     * @throws org.clientele.eventdelivery.aggregate.StaleVersionException if it has another version
     */
    void remove(String viewId, OptionalLong expected);

    Optional<Kept> find(String viewId);

    /** Those that this caller made and those that are shared, by id. */
    List<Kept> visibleTo(String caller, @Nullable String after, int limit);
}
