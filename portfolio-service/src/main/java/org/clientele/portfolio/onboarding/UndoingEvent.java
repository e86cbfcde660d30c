package org.clientele.portfolio.onboarding;

import java.util.List;

/** What happens to an undoing. */
public sealed interface UndoingEvent {

    /** Nothing was built on the conversion, so it is taken back. */
    record UndoingAccepted() implements UndoingEvent {}

    /** Something was built on it; the reasons are codes. */
    record UndoingRefused(List<String> reasons) implements UndoingEvent {}

    /** All was taken back. */
    record UndoingCarriedOut() implements UndoingEvent {}
}
