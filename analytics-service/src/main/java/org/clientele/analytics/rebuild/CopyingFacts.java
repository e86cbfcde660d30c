package org.clientele.analytics.rebuild;

import java.util.HashSet;
import java.util.List;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.FactGeneration;
import org.clientele.analytics.facts.StoredFact;
import org.springframework.stereotype.Component;

/**
 * Takes over from the former facts what the log does not say, or not any more: what an operator drove again after it
 * was parked, as it was handled then; what was erased; and the older versions of exchanges of which the log, which is
 * compacted, has kept the newest.
 */
@Component
class CopyingFacts {

    private static final int PAGE = 1_000;

    /** Copies all of it, and answers how many facts that were. */
    long copy(FactGeneration former, FactGeneration rebuilt) {
        var copied = new long[1];
        former.late(page -> copied[0] += late(page, rebuilt));
        return copied[0] + compacted(former, rebuilt);
    }

    private static long late(List<StoredFact> page, FactGeneration rebuilt) {
        var erased = new HashSet<String>();
        page.stream()
                .filter(StoredFact::isErased)
                .forEach(fact -> erased.add(fact.version().fact().subject()));
        erased.forEach(rebuilt.upserts()::erased);
        var drivenAgain = page.stream().filter(fact -> !fact.isErased()).toList();
        rebuilt.copy(drivenAgain);
        return drivenAgain.size();
    }

    private static long compacted(FactGeneration former, FactGeneration rebuilt) {
        long copied = 0;
        var page = former.exchangesAfter(null, PAGE);
        while (!page.isEmpty()) {
            var forgotten = forgotten(page, rebuilt);
            rebuilt.copy(forgotten);
            copied += forgotten.size();
            page = former.exchangesAfter(page.getLast().id(), PAGE);
        }
        return copied;
    }

    private static List<StoredFact> forgotten(List<StoredFact> page, FactGeneration rebuilt) {
        var there = new HashSet<String>();
        rebuilt.find(page.stream().map(StoredFact::id).toList()).forEach(fact -> there.add(fact.id()));
        return page.stream()
                .filter(fact -> !fact.isErased() && !there.contains(fact.id()) && hasNewer(fact, rebuilt))
                .toList();
    }

    private static boolean hasNewer(StoredFact older, FactGeneration rebuilt) {
        return rebuilt.exchange(older.version().fact().subject()).stream()
                .map(StoredFact::version)
                .anyMatch(version -> version.fact() instanceof Exchange
                        && version.sequence() > older.version().sequence());
    }
}
