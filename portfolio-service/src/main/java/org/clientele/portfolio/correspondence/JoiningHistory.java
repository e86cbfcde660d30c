package org.clientele.portfolio.correspondence;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Gives what is kept of leads to the clients that they are. What was given while an onboarding was being undone is
 * taken back: the undoing is recorded first, and is looked for here last.
 */
@Service
public class JoiningHistory {

    private final Correspondences correspondences;
    private final LeadClients leadClients;

    public JoiningHistory(Correspondences correspondences, LeadClients leadClients) {
        this.correspondences = correspondences;
        this.leadClients = leadClients;
    }

    /** Gives these leads to the clients that are known of them. */
    public void join(Collection<String> leadIds) {
        join(leadClients.clientIdsByLeadId(leadIds), leadIds);
    }

    /** Gives these leads to these clients. */
    public void join(Map<String, String> clientIdsByLeadId, Collection<String> leadIds) {
        correspondences.give(clientIdsByLeadId);
        var former = leadClients.formerClientIds(leadIds);
        if (!former.isEmpty()) {
            correspondences.takeBack(former);
            correspondences.give(leadClients.clientIdsByLeadId(leadIds));
        }
    }
}
