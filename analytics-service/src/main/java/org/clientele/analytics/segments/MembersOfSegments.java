package org.clientele.analytics.segments;

import java.util.Optional;
import org.clientele.analytics.scope.Members;
import org.clientele.analytics.scope.SegmentMembers;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Reach;
import org.springframework.stereotype.Component;

/** Finds who is in a segment for figures that are limited to it; who may see whose is decided where they are. */
@Component
class MembersOfSegments implements SegmentMembers {

    private final Segments segments;
    private final MatchingClients matching;

    MembersOfSegments(Segments segments, MatchingClients matching) {
        this.segments = segments;
        this.matching = matching;
    }

    @Override
    public Optional<Members> of(String segment) {
        return segments.find(segment)
                .map(Versioned::state)
                .filter(known -> !known.retired())
                .map(known -> matching.of(known, Reach.EVERYBODY).figure())
                .map(matches -> new Members(matches.numbers(), matches.ids()));
    }
}
