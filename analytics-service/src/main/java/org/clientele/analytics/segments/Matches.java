package org.clientele.analytics.segments;

import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import org.clientele.analytics.facts.Ids;
import org.clientele.analytics.scope.NotCounted;
import org.jspecify.annotations.Nullable;

/**
 * The clients that match a rule.
 *
 * @param numbers theirs in the facts
 * @param ids what the numbers mean
 * @param notCounted what is in no figure that the rule asks for because it has no rate
 */
public record Matches(BitSet numbers, Ids ids, List<NotCounted> notCounted) {

    public int clients() {
        return numbers.cardinality();
    }

    public boolean has(String clientId) {
        int client = ids.find(clientId);
        return client != Ids.UNKNOWN && numbers.get(client);
    }

    /** Their ids in order, at most so many; only those after this one, if one is given. */
    public List<String> after(@Nullable String clientId, int limit) {
        var first = new PriorityQueue<Integer>((one, other) -> ids.compare(other, one));
        numbers.stream()
                .filter(client -> clientId == null || ids.id(client).compareTo(clientId) > 0)
                .forEach(client -> keepFirst(first, client, limit));
        return first.stream().map(ids::id).sorted().toList();
    }

    private void keepFirst(PriorityQueue<Integer> first, int client, int limit) {
        if (first.size() < limit) {
            first.add(client);
        } else if (ids.compare(client, first.element()) < 0) {
            first.remove();
            first.add(client);
        }
    }
}
