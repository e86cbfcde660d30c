package org.clientele.analytics.segments.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clientele.analytics.segments.Segment;
import org.clientele.analytics.segments.WrittenRule;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Identified;
import org.jspecify.annotations.Nullable;

/** A segment, and who gave it its rule. */
record SegmentAnswer(
        String segment,
        WrittenRule rule,
        long revision,
        boolean retired,
        @Nullable @JsonUnwrapped Change change) implements Identified {

    static SegmentAnswer of(Versioned<Segment> kept) {
        var segment = kept.state();
        return new SegmentAnswer(
                segment.segment(), segment.rule(), segment.revision(), segment.retired(), kept.change());
    }

    @Override
    public String id() {
        return segment;
    }
}
