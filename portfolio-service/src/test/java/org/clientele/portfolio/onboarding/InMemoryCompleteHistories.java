package org.clientele.portfolio.onboarding;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is complete, in this process. */
public final class InMemoryCompleteHistories implements CompleteHistories {

    private final Set<String> complete = ConcurrentHashMap.newKeySet();
    private final Map<String, Comparison> comparisons = new ConcurrentHashMap<>();

    @Override
    public Set<String> among(Collection<String> conversionIds) {
        var known = new HashSet<>(conversionIds);
        known.retainAll(complete);
        return known;
    }

    @Override
    public void note(Collection<String> conversionIds) {
        complete.addAll(conversionIds);
        conversionIds.forEach(comparisons::remove);
    }

    @Override
    public Optional<Comparison> comparison(String conversionId) {
        return Optional.ofNullable(comparisons.get(conversionId));
    }

    @Override
    public void note(String conversionId, Comparison comparison) {
        if (!complete.contains(conversionId)) {
            comparisons.put(conversionId, comparison);
        }
    }
}
