package org.clientele.analytics.segments.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.scope.About.NotCountedAnswer;
import org.clientele.analytics.segments.Matches;
import org.clientele.analytics.segments.Membership;
import org.clientele.analytics.segments.Memberships;
import org.clientele.analytics.segments.http.MembersAnswer.MemberAnswer;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cuts those who match into pages and adds their names, and since when they are in the segment. */
@Component
class SegmentPages {

    private final Memberships memberships;
    private final Names names;

    SegmentPages(Memberships memberships, Names names) {
        this.memberships = memberships;
        this.names = names;
    }

    /** @param segment null for a rule that has no name yet */
    MembersAnswer of(Dated<Matches> dated, @Nullable String segment, @Nullable String cursor, int limit) {
        var matches = dated.figure();
        var read = matches.after(Cursor.last(cursor), limit + 1);
        var page = Page.of(read, limit, Cursor::after);
        var called = names.clients(page.items());
        var since = segment == null ? Map.<String, Instant>of() : since(segment, page.items());
        return new MembersAnswer(
                dated.freshness(),
                matches.clients(),
                matches.notCounted().stream().map(NotCountedAnswer::of).toList(),
                page.items().stream()
                        .map(client -> new MemberAnswer(client, called.get(client), since.get(client)))
                        .toList(),
                page.next());
    }

    private Map<String, Instant> since(String segment, List<String> clientIds) {
        var ids =
                clientIds.stream().map(client -> Membership.id(segment, client)).toList();
        return memberships.findAll(ids).stream()
                .map(Versioned::state)
                .filter(Membership::inside)
                .collect(Collectors.toMap(
                        Membership::clientId, membership -> membership.told().at()));
    }
}
