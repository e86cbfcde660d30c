package org.clientele.portfolio.onboarding;

import java.util.List;
import org.clientele.portfolio.client.ClientHistory;
import org.clientele.portfolio.correspondence.Correspondences;
import org.springframework.stereotype.Service;

/**
 * Compares what a client shows of each of its leads with what the conversion announced: so many entries, and all that
 * it named or marked. What has arrived and is not given to the client yet does not count. The number alone would let a
 * later entry stand for an earlier one that is still on its way. What is complete stays so, since no entry ever goes,
 * and is not compared again; more than a page is compared by several who ask.
 */
@Service
class ArrivedHistory implements ClientHistory {

    private static final int LOOKED_AT = 1_000;

    private final Onboardings onboardings;
    private final Correspondences correspondences;
    private final CompleteHistories complete;

    ArrivedHistory(Onboardings onboardings, Correspondences correspondences, CompleteHistories complete) {
        this.onboardings = onboardings;
        this.correspondences = correspondences;
        this.complete = complete;
    }

    @Override
    public boolean isComplete(String clientId) {
        var awaited = awaited(clientId);
        var arrived = awaited.stream()
                .filter(onboarding -> hasArrived(onboarding, clientId))
                .toList();
        complete.note(arrived.stream().map(Onboarding::conversionId).toList());
        return arrived.size() == awaited.size();
    }

    private List<Onboarding> awaited(String clientId) {
        var announced = onboardings.of(clientId).stream()
                .filter(onboarding -> onboarding.history().count() > 0)
                .toList();
        var known =
                complete.among(announced.stream().map(Onboarding::conversionId).toList());
        return announced.stream()
                .filter(onboarding -> !known.contains(onboarding.conversionId()))
                .toList();
    }

    private boolean hasArrived(Onboarding onboarding, String clientId) {
        var history = onboarding.history();
        var named = history.named();
        return correspondences.count(clientId, named) == named.size()
                && (history.isAllNamed() || hasSeenAll(onboarding, clientId));
    }

    /** Looks at a page of the entries, from where the last one ended if there are more. */
    private boolean hasSeenAll(Onboarding onboarding, String clientId) {
        var history = onboarding.history();
        var before = complete.comparison(onboarding.conversionId()).orElseGet(history::unseen);
        var page = correspondences.idsOfLeads(clientId, onboarding.leadIds(), before.last(), LOOKED_AT);
        var now = before.after(page);
        if (now.hasSeen(history.count())) {
            return true;
        }
        if (page.size() == LOOKED_AT) {
            complete.note(onboarding.conversionId(), now);
        } else if (before.last() != null) {
            complete.note(onboarding.conversionId(), now.onceMore());
        }
        return false;
    }
}
