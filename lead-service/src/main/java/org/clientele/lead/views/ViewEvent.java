package org.clientele.lead.views;

/** What happens to a saved view. */
public sealed interface ViewEvent {

    record ViewMade() implements ViewEvent {}

    record ViewChanged(View view) implements ViewEvent {}
}
