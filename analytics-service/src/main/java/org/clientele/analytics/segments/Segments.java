package org.clientele.analytics.segments;

import java.util.List;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** All segments, also those that are retired. */
public interface Segments extends Repository<Segment, SegmentEvent> {

    /** At most so many by their names; only those after the given one, if one is given. */
    List<Versioned<Segment>> list(@Nullable String after, int limit);

    /** Each of them, in no particular order: few, as somebody named each. */
    Stream<Versioned<Segment>> all();

    /** How many are not retired; it counts no further than this. */
    int inUse(int most);
}
