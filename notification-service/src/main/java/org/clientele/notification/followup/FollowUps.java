package org.clientele.notification.followup;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** All follow-ups. */
public interface FollowUps extends Repository<FollowUp, FollowUpEvent> {

    /** At most so many of those found, by due instant, then id, after the last one seen. */
    List<Versioned<FollowUp>> search(FollowUpSearch search, @Nullable Position<Instant> after, int limit);

    /** Ids of those that are still owed to this client. */
    List<String> openOfClient(String clientId);

    /** Ids of the planned ones whose time was set before the working hours of this owner were known. */
    List<String> provisionalOf(String salespersonId);
}
