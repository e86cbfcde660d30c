package org.clientele.analytics.rebuild;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** All rebuilds that there were. */
public interface Rebuilds extends Repository<Rebuild, RebuildEvent> {

    /** The newest that are older than this one, newest first. */
    List<Versioned<Rebuild>> before(@Nullable String rebuildId, int limit);
}
