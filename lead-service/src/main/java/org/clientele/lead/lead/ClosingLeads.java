package org.clientele.lead.lead;

import java.util.Collection;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.matching.ClaimingKeys;
import org.clientele.lead.matching.WantedKeys;
import org.springframework.stereotype.Service;

/**
 * What closing leads ends with: their keys are free for others. After a crash before it, whoever wants them takes them.
 */
@Service
public class ClosingLeads {

    private final ClaimingKeys claiming;

    public ClosingLeads(ClaimingKeys claiming) {
        this.claiming = claiming;
    }

    /** Frees the keys of those leads that are closed. */
    public void releaseKeys(Collection<Versioned<Lead>> leads) {
        claiming.releaseAll(leads.stream()
                .map(Versioned::state)
                .filter(lead -> !lead.state().isOpen())
                .map(lead -> new WantedKeys(lead.holder(), lead.keys()))
                .toList());
    }
}
