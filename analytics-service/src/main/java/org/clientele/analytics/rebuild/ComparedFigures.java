package org.clientele.analytics.rebuild;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranking of all clients from the former facts and from those that were rebuilt, value by value.
 *
 * @param clients how many places were compared
 * @param different how many places have another client, revenue, class or share
 * @param clientIds the clients at the first of them
 * @param notCompared why they were not compared, null if they were
 */
public record ComparedFigures(
        long clients,
        long different,
        List<String> clientIds,
        @Nullable String notCompared) {

    static ComparedFigures not(String why) {
        return new ComparedFigures(0, 0, List.of(), why);
    }
}
