package org.clientele.portfolio.onboarding;

import java.util.Map;
import org.clientele.portfolio.client.ClientHistory;
import org.clientele.portfolio.correspondence.Correspondences;
import org.springframework.stereotype.Service;

/**
 * Compares what has arrived of each lead of a client with what its conversion announced: so many entries, and all that
 * it named. The number alone would let a later entry stand for an earlier one that is still on its way.
 */
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
                .filter(onboarding -> onboarding.history().count() > 0)
                .toList();
        var arrived = correspondences.counts(announced.stream()
                .flatMap(one -> one.leadIds().stream())
                .distinct()
                .toList());
        var named = announced.stream()
                .flatMap(onboarding -> onboarding.history().entryIds().stream())
                .distinct()
                .toList();
        return announced.stream()
                        .allMatch(onboarding -> arrivedOf(onboarding, arrived)
                                >= onboarding.history().count())
                && correspondences.kept(named) == named.size();
    }

    private static int arrivedOf(Onboarding onboarding, Map<String, Integer> arrived) {
        return onboarding.leadIds().stream()
                .mapToInt(leadId -> arrived.getOrDefault(leadId, 0))
                .sum();
    }
}
