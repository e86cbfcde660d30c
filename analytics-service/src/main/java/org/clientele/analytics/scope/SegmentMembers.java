package org.clientele.analytics.scope;

import java.util.Optional;

/** Who is in a segment now. */
@FunctionalInterface
public interface SegmentMembers {

    /** Nothing if there is no such segment, or it is retired. */
    Optional<Members> of(String segment);
}
