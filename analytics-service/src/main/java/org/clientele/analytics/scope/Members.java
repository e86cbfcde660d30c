package org.clientele.analytics.scope;

import java.util.BitSet;
import org.clientele.analytics.facts.Ids;

/**
 * The clients of a segment, as they were when somebody asked.
 *
 * @param numbers theirs in the facts
 * @param ids what the numbers mean
 */
public record Members(BitSet numbers, Ids ids) {

    /** Whether a client is one of them, by its number among others. */
    public boolean include(int client, Ids others) {
        if (ids == others) {
            return numbers.get(client);
        }
        int known = ids.find(others.id(client));
        return known != Ids.UNKNOWN && numbers.get(known);
    }
}
