package org.clientele.portfolio.correspondence;

import java.util.Collection;
import java.util.Map;

/** Knows which leads became clients. */
public interface LeadClients {

    /** The client of each of these leads that was onboarded. */
    Map<String, String> clientIdsByLeadId(Collection<String> leadIds);
}
