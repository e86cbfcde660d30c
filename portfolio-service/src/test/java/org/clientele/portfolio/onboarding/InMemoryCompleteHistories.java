package org.clientele.portfolio.onboarding;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is complete, in this process. */
public final class InMemoryCompleteHistories implements CompleteHistories {

    private final Set<String> complete = ConcurrentHashMap.newKeySet();

    @Override
    public Set<String> among(Collection<String> conversionIds) {
        var known = new HashSet<>(conversionIds);
        known.retainAll(complete);
        return known;
    }

    @Override
    public void note(Collection<String> conversionIds) {
        complete.addAll(conversionIds);
    }
}
