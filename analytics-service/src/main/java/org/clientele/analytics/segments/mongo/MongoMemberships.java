package org.clientele.analytics.segments.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clientele.analytics.segments.Membership;
import org.clientele.analytics.segments.MembershipEvent;
import org.clientele.analytics.segments.Memberships;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.PositionOrder;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document for each client that was ever in a segment. */
@Component
class MongoMemberships extends AggregateCollection<Membership, MembershipEvent> implements Memberships {

    private static final String SEGMENT = "state.segment";
    private static final String INSIDE = "state.inside";
    private static final String CLIENT = "state.clientId";
    private static final String AT = "state.told.at";
    private static final PositionOrder NEWEST_FIRST = ListOrder.descending(AT).thenById();

    MongoMemberships(Aggregates aggregates, Facts<Membership, MembershipEvent> facts) {
        super(aggregates, Membership.grammar(facts));
        Index.of(Indexes.ascending(SEGMENT, INSIDE, CLIENT)).on(documents());
        Index.of(NEWEST_FIRST.sort()).on(documents());
        Index.of(Indexes.compoundIndex(Indexes.ascending(SEGMENT), NEWEST_FIRST.sort()))
                .on(documents());
    }

    @Override
    public List<String> inside(String segment, @Nullable String afterClient, int limit) {
        var inside = Filters.and(Filters.eq(SEGMENT, segment), Filters.eq(INSIDE, true));
        return documents()
                .find(ListOrder.ascending(CLIENT).after(afterClient, inside))
                .sort(Sorts.ascending(CLIENT))
                .projection(Projections.fields(Projections.include(CLIENT), Projections.excludeId()))
                .limit(limit)
                .map(document ->
                        document.getDocument("state").getString("clientId").getValue())
                .into(new ArrayList<>());
    }

    @Override
    public List<Membership> changed(
            Instant since, @Nullable String segment, @Nullable Position<Instant> after, int limit) {
        var recent = Filters.gte(AT, since);
        var wanted = segment == null ? recent : Filters.and(Filters.eq(SEGMENT, segment), recent);
        return find(NEWEST_FIRST.after(after, wanted), NEWEST_FIRST.sort(), limit).stream()
                .map(Versioned::state)
                .toList();
    }
}
