package org.clientele.portfolio.onboarding;

import java.util.Collection;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;

/** Every attempt to undo an onboarding. */
public interface Undoings extends Repository<Undoing, UndoingEvent> {

    /** Those that are not at their end and would take one of these clients away: few, as each is finished at once. */
    List<Undoing> openOf(Collection<String> clientIds);
}
