package org.clientele.analytics.segments;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** All segments, also those that are retired. */
public interface Segments extends Repository<Segment, SegmentEvent> {

    /** Those by their names; only those after the given one, if one is given; all of them if the limit is 0. */
    List<Versioned<Segment>> list(@Nullable String after, int limit);
}
