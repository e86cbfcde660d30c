package org.clientele.notification.followup;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;

/** All follow-ups. */
public interface FollowUps extends Repository<FollowUp, FollowUpEvent> {

    /** Those found, by due instant, then id; at most one more than the search's limit. */
    List<Versioned<FollowUp>> search(FollowUpSearch search);

    /** Ids of those that are still owed to this client. */
    List<String> openOfClient(String clientId);

    /** Ids of the planned ones whose time was set before the working hours of this owner were known. */
    List<String> provisionalOf(String salespersonId);
}
