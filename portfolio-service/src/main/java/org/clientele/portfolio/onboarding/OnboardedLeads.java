package org.clientele.portfolio.onboarding;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.clientele.portfolio.correspondence.LeadClients;
import org.springframework.stereotype.Service;

/** Reads from the decisions which leads became clients. */
@Service
class OnboardedLeads implements LeadClients {

    private final Onboardings onboardings;

    OnboardedLeads(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public Map<String, String> clientIdsByLeadId(Collection<String> leadIds) {
        var clientIds = new HashMap<String, String>();
        onboardings.ofLeads(leadIds).stream()
                .filter(Onboarding::stands)
                .forEach(onboarding ->
                        onboarding.leadIds().forEach(leadId -> clientIds.put(leadId, onboarding.clientId())));
        return clientIds;
    }

    @Override
    public Map<String, Set<String>> formerClientIds(Collection<String> leadIds) {
        var clientIds = new HashMap<String, Set<String>>();
        onboardings.ofLeads(leadIds).stream()
                .filter(onboarding -> onboarding.decision().equals(Decision.TAKEN_BACK))
                .forEach(onboarding -> onboarding
                        .leadIds()
                        .forEach(leadId -> clientIds
                                .computeIfAbsent(leadId, first -> new HashSet<>())
                                .add(onboarding.clientId())));
        return clientIds;
    }
}
