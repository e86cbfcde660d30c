package org.clientele.lead.routing;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;

/** What managers say of salespeople. It is forgotten with the salesperson. */
public interface Availabilities extends Repository<MemberAvailability, AvailabilityEvent> {

    List<MemberAvailability> everything();
}
