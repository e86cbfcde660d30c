package org.clientele.lead.views;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.NotYoursException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps views for those who made them. What a caller may not see is not there for it. */
@Service
public class KeepingViews {

    private final Views views;

    KeepingViews(Views views) {
        this.views = views;
    }

    /** Keeps a new view; one with the same id is kept as it was and answered. */
    public Versioned<SavedView> make(String viewId, String caller, View view, CommandKey key) {
        return views.create(SavedView.making(viewId, caller, view, key));
    }

    public Optional<Versioned<SavedView>> find(String viewId, String caller) {
        return views.find(viewId).filter(found -> found.state().isVisibleTo(caller));
    }

    public List<Versioned<SavedView>> list(String caller, @Nullable String after, int limit) {
        return views.visibleTo(caller, after, limit);
    }

    /**
     * Changes a view of the caller's own; empty if there is none that it may see.
     *
     * @param expected the version to change, empty for whichever there is
     * @throws NotYoursException if somebody else made it
     * @throws StaleVersionException if it has another version
     */
    public Optional<Versioned<SavedView>> change(String viewId, String caller, OptionalLong expected, View view) {
        return own(viewId, caller)
                .map(found -> views.change(Command.<SavedView, ViewEvent>of(
                                viewId, CommandKey.once(), By.http(caller), now -> now.change(caller, view))
                        .expecting(expected)));
    }

    /**
     * Takes a view of the caller's own away; empty if there is none that it may see.
     *
     * @throws NotYoursException if somebody else made it
     * @throws StaleVersionException if it has another version
     */
    public Optional<Versioned<SavedView>> remove(String viewId, String caller, OptionalLong expected) {
        var found = own(viewId, caller);
        found.ifPresent(seen -> {
            var wanted = new Versioned<>(viewId, expected.orElse(seen.version()), seen.state());
            if (!views.remove(wanted)) {
                throw new StaleVersionException(viewId, wanted.version(), seen.version());
            }
        });
        return found;
    }

    private Optional<Versioned<SavedView>> own(String viewId, String caller) {
        var found = find(viewId, caller);
        found.ifPresent(seen -> seen.state().requireOf(caller));
        return found;
    }
}
