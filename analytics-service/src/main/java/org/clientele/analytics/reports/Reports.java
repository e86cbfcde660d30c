package org.clientele.analytics.reports;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** All saved reports. */
public interface Reports extends Repository<SavedReport, ReportEvent> {

    /**
     * Those that this caller made and those that are shared, by id; only those after the given one, if one is given.
     */
    List<Versioned<SavedReport>> visibleTo(String caller, @Nullable String after, int limit);
}
