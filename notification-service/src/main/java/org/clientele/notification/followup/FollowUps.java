package org.clientele.notification.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reader;
import org.jspecify.annotations.Nullable;

/** All follow-ups. */
public interface FollowUps extends Repository<FollowUp, FollowUpEvent> {

    /** At most so many of those found, by due instant, then id, after the last one seen. */
    List<Versioned<FollowUp>> search(FollowUpSearch search, @Nullable Position<Instant> after, int limit);

    /**
     * The follow-up with this id, for whoever may see it.
     *
     * @throws NotYoursException if the reader may not see it
     */
    default Optional<Versioned<FollowUp>> find(String followUpId, Reader reader) {
        return find(followUpId).map(found -> shown(found, reader));
    }

    /**
     * The same, for whoever may see it: nothing of a follow-up is shown that did not pass here. Whoever asks again may
     * find one that somebody else has by now.
     *
     * @throws NotYoursException if the reader may not see it
     */
    static Versioned<FollowUp> shown(Versioned<FollowUp> followUp, Reader reader) {
        reader.require("The follow-up", followUp.id(), followUp.state().plan().salespersonId());
        return followUp;
    }

    /** The ids of some of those that are still owed to this client, at most so many. */
    List<String> openOfClient(String clientId, int limit);

    /**
     * The ids of some of the planned ones whose time was set before the working hours of this owner were known, at most
     * so many.
     */
    List<String> provisionalOf(String salespersonId, int limit);
}
