package org.clientele.portfolio.correspondence;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Knows which leads became clients. */
public interface LeadClients {

    /** The client of each of these leads that was onboarded, unless that was undone. */
    Map<String, String> clientIdsByLeadId(Collection<String> leadIds);

    /** The clients that these leads were until that was undone. */
    Map<String, Set<String>> formerClientIds(Collection<String> leadIds);
}
