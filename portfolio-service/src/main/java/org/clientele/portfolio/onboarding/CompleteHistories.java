package org.clientele.portfolio.onboarding;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conversions of which everything that they announced has arrived, as far as somebody has looked. */
public interface CompleteHistories {

    /**
     * How far somebody has looked whose entries are more than a request may look at.
     *
     * @param last the entry that was looked at last, null at the beginning
     * @param seen how many were looked at since the beginning
     * @param missing marks of which no entry was seen yet
     */
    record Comparison(@Nullable String last, int seen, Set<String> missing) {

        Comparison after(List<String> entryIds) {
            var left = new HashSet<>(missing);
            entryIds.forEach(id -> left.remove(AnnouncedHistory.mark(id)));
            return new Comparison(entryIds.isEmpty() ? last : entryIds.getLast(), seen + entryIds.size(), left);
        }

        /** Looks for what arrived behind it meanwhile; an entry that was seen never goes. */
        Comparison onceMore() {
            return new Comparison(null, 0, missing);
        }

        boolean hasSeen(int count) {
            return seen >= count && missing.isEmpty();
        }
    }

    /** Those of the conversions that are known to be complete. */
    Set<String> among(Collection<String> conversionIds);

    void note(Collection<String> conversionIds);

    /** How far somebody has looked who has noted that. */
    Optional<Comparison> comparison(String conversionId);

    /** Notes how far somebody has looked, unless it is known to be complete by now. */
    void note(String conversionId, Comparison comparison);
}
