package org.clientele.lead.views;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.NotYoursException;

/** A view that is kept; only who made it changes it, and others see it if it is shared. */
public record SavedView(String viewId, String madeBy, View view) {

    /** Nothing of it is published. */
    public static final Aggregate<SavedView, ViewEvent> GRAMMAR =
            Aggregate.of("views", SavedView.class, SavedView::viewId, SavedView::after, Facts.none());

    /** How a view begins. */
    static Beginning<SavedView, ViewEvent> making(String viewId, String caller, View view, CommandKey key) {
        return new Beginning<>(
                new SavedView(viewId, caller, view), key, By.http(caller), List.of(new ViewEvent.ViewMade()));
    }

    boolean isVisibleTo(String caller) {
        return view.shared() || isOf(caller);
    }

    private boolean isOf(String caller) {
        return madeBy.equals(caller);
    }

    /** @throws NotYoursException if somebody else made it */
    SavedView requireOf(String caller) {
        if (!isOf(caller)) {
            throw new NotYoursException("The view", viewId);
        }
        return this;
    }

    /**
     * Makes it another view.
     *
     * @throws NotYoursException if somebody else made it
     */
    List<ViewEvent> change(String caller, View wanted) {
        return requireOf(caller).view.equals(wanted) ? List.of() : List.of(new ViewEvent.ViewChanged(wanted));
    }

    SavedView after(ViewEvent event) {
        return switch (event) {
            case ViewEvent.ViewMade made -> this;
            case ViewEvent.ViewChanged changed -> new SavedView(viewId, madeBy, changed.view());
        };
    }
}
