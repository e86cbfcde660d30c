package org.clientele.lead.views;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** All saved views. */
public interface Views extends Repository<SavedView, ViewEvent> {

    /**
     * Those that this caller made and those that are shared, by id; only those after the given one, if one is given.
     */
    List<Versioned<SavedView>> visibleTo(String caller, @Nullable String after, int limit);
}
