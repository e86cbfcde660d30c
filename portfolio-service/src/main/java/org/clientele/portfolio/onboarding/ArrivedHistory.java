package org.clientele.portfolio.onboarding;

import org.clientele.portfolio.client.ClientHistory;
import org.clientele.portfolio.correspondence.Correspondences;
import org.springframework.stereotype.Service;

/** Compares what has arrived of each lead of a client with what its conversion announced. */
@Service
class ArrivedHistory implements ClientHistory {

    private final Onboardings onboardings;
    private final Correspondences correspondences;

    ArrivedHistory(Onboardings onboardings, Correspondences correspondences) {
        this.onboardings = onboardings;
        this.correspondences = correspondences;
    }

    @Override
    public boolean isComplete(String clientId) {
        var announced = onboardings.of(clientId).stream()
                .filter(onboarding -> onboarding.correspondenceCount() > 0)
                .toList();
        var arrived = correspondences.counts(
                announced.stream().map(Onboarding::leadId).distinct().toList());
        return announced.stream()
                .allMatch(
                        onboarding -> arrived.getOrDefault(onboarding.leadId(), 0) >= onboarding.correspondenceCount());
    }
}
