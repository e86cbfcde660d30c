package org.clientele.analytics.segments.http;

import java.time.Instant;
import java.util.List;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.scope.About.NotCountedAnswer;
import org.clientele.servicedefaults.Listing;
import org.jspecify.annotations.Nullable;

/** Clients that match a rule: how many in all, and a page of them. */
record MembersAnswer(
        Freshness freshness,
        int clients,
        List<NotCountedAnswer> notCounted,
        List<MemberAnswer> items,
        @Nullable String next)
        implements Listing {

    /** A client; since when it is in the segment is absent until the world has been told. */
    record MemberAnswer(
            String clientId,
            @Nullable String name,
            @Nullable Instant since) {}
}
