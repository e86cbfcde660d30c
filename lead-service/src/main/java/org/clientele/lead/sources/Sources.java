package org.clientele.lead.sources;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** The sources that somebody described. */
public interface Sources extends Repository<Source, SourceEvent> {

    /** So many can be described. */
    int MOST = 1_000;

    /** At most so many, by their names, after this one if it is given. */
    List<Versioned<Source>> page(@Nullable String after, int limit);
}
