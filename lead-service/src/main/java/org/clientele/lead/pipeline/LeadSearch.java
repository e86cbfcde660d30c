package org.clientele.lead.pipeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which leads, newest first; a filter that is null does not filter. */
public record LeadSearch(
        @Nullable String owner,
        @Nullable String step,
        @Nullable LeadState state,
        @Nullable String text,
        @Nullable After after,
        int limit) {

    /** The last lead already seen. */
    public record After(Instant capturedAt, String leadId) {}

    /** Finds leads. */
    public interface Index {

        /** At most so many as the search says, newest first. */
        List<Lead> find(LeadSearch search);
    }
}
