package org.clientele.analytics.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.clientele.analytics.facts.FactGeneration;
import org.clientele.analytics.facts.LogPosition;
import org.clientele.analytics.facts.StoredFact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares two generations fact by fact, in the order of their ids, while both go on being recorded.
 *
 * <p>What stands in the log behind the place up to which both are recorded is compared only if both have it; what is
 * not the same is looked at once more, since one may have been written a moment before the other. What was erased is as
 * what never was. Where a fact was recorded from is no part of it.
 */
@Component
class ComparingFacts {

    private static final int PAGE = 1_000;

    /**
     * What was compared.
     *
     * @param upTo the last id of it, null if there are no more facts
     */
    record Compared(Differences found, @Nullable String upTo) {}

    /** Compares the next facts after an id. */
    Compared next(FactGeneration former, FactGeneration rebuilt, @Nullable String after) {
        Predicate<StoredFact> recordedInBoth = recordedInBoth(former, rebuilt);
        var ofFormer = former.after(after, PAGE);
        var ofRebuilt = rebuilt.after(after, PAGE);
        var end = end(ofFormer, ofRebuilt);
        var found = compared(upTo(end, ofFormer), upTo(end, ofRebuilt), recordedInBoth);
        var again = found.ids();
        if (!again.isEmpty()) {
            found = compared(byId(former.find(again)), byId(rebuilt.find(again)), recordedInBoth)
                    .withSame(found.same());
        }
        return new Compared(found, end);
    }

    private static Predicate<StoredFact> recordedInBoth(FactGeneration former, FactGeneration rebuilt) {
        LogPosition one = former.recorded().position();
        LogPosition other = rebuilt.recorded().position();
        return fact -> fact.place().partition().isLate() || (one.holds(fact.place()) && other.holds(fact.place()));
    }

    /** The id up to which both pages tell everything; null if they do to the end. */
    private static @Nullable String end(List<StoredFact> one, List<StoredFact> other) {
        var ends = new TreeSet<>(StoredFact.BY_ID);
        if (one.size() == PAGE) {
            ends.add(one.getLast());
        }
        if (other.size() == PAGE) {
            ends.add(other.getLast());
        }
        return ends.isEmpty() ? null : ends.first().id();
    }

    private static Map<String, StoredFact> upTo(@Nullable String end, List<StoredFact> page) {
        return byId(page.stream()
                .filter(fact -> end == null || StoredFact.compareIds(fact.id(), end) <= 0)
                .toList());
    }

    private static Map<String, StoredFact> byId(List<StoredFact> facts) {
        var byId = new HashMap<String, StoredFact>();
        facts.stream().filter(fact -> !fact.isErased()).forEach(fact -> byId.put(fact.id(), fact));
        return byId;
    }

    private static Differences compared(
            Map<String, StoredFact> former, Map<String, StoredFact> rebuilt, Predicate<StoredFact> recordedInBoth) {
        var both = new HashSet<>(former.keySet());
        both.retainAll(rebuilt.keySet());
        var different = both.stream()
                .filter(id -> !version(former, id).equals(version(rebuilt, id)))
                .toList();
        return new Differences(
                both.size() - different.size(),
                different,
                only(former, both, recordedInBoth),
                only(rebuilt, both, recordedInBoth));
    }

    private static Object version(Map<String, StoredFact> facts, String id) {
        var fact = facts.get(id);
        return fact == null ? id : fact.version();
    }

    private static List<String> only(
            Map<String, StoredFact> facts, Set<String> both, Predicate<StoredFact> recordedInBoth) {
        var only = new ArrayList<String>();
        facts.forEach((id, fact) -> {
            if (!both.contains(id) && recordedInBoth.test(fact)) {
                only.add(id);
            }
        });
        return only;
    }
}
