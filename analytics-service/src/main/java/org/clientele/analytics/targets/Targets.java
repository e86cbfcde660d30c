package org.clientele.analytics.targets;

import java.time.YearMonth;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** The targets of all teams. */
public interface Targets extends Repository<Target, TargetEvent> {

    /** Those of all teams for these months, both ends inclusive, the earliest first. */
    List<Versioned<Target>> between(YearMonth first, YearMonth last);

    /** All of them by id, or those after the given one; at most so many. */
    List<Versioned<Target>> after(@Nullable String last, int limit);
}
