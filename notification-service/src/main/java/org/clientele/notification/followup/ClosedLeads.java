package org.clientele.notification.followup;

import java.util.Collection;
import java.util.Map;

/** Leads that were closed before anything else was heard of them, as when a parked record is read late. */
public interface ClosedLeads {

    /** Remembers that the change of this number closed the lead; that of a lower number changes nothing. */
    void keep(String leadId, long sequence);

    /** The number of the change that closed them, for those of the leads that are remembered. */
    Map<String, Long> findAll(Collection<String> leadIds);
}
