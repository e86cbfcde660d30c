package org.clientele.analytics.rebuild;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures from the former facts and from those that were rebuilt, value by value: the ranking of all clients, and
 * others.
 *
 * @param clients how many places were compared
 * @param different how many places have another client, revenue, class or share
 * @param clientIds the clients at the first of them
 * @param others null if it was compared before there were any
 * @param notCompared why they were not compared, null if they were
 */
public record ComparedFigures(
        long clients,
        long different,
        List<String> clientIds,
        @Nullable List<ComparedValues> others,
        @Nullable String notCompared) {

    static ComparedFigures not(String why) {
        return new ComparedFigures(0, 0, List.of(), List.of(), why);
    }

    ComparedFigures with(List<ComparedValues> more) {
        return new ComparedFigures(clients, different, clientIds, more, notCompared);
    }

    /** Whether they were compared and nothing was found that is not the same. */
    boolean isSame() {
        return notCompared == null
                && different == 0
                && (others == null || others.stream().allMatch(one -> one.different() == 0));
    }
}
