package org.clientele.portfolio.onboarding;

import java.util.List;
import java.util.function.UnaryOperator;

/** Every attempt to undo an onboarding. */
public interface Undoings {

    /** Keeps it; one that was begun before is the answer. */
    Undoing begin(Undoing begun);

    /** Changes it as it is then; a refusal is published by the same write. */
    Undoing change(String undoId, UnaryOperator<Undoing> step);

    /** Those that are not at their end and would take one of these clients away. */
    List<Undoing> openOf(List<String> clientIds);
}
