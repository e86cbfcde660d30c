package org.clientele.lead.correspondence.mongo;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.PositionOrder;
import org.clientele.lead.correspondence.Correspondence;
import org.clientele.lead.correspondence.CorrespondenceEvent;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document an entry. */
@Component
class MongoCorrespondences extends AggregateCollection<Correspondence, CorrespondenceEvent> implements Correspondences {

    private static final String LEAD = "state.leadId";
    private static final String AT = "state.at";
    private static final int LOOKED_AT = 100;
    private static final PositionOrder NEWEST_FIRST = ListOrder.descending(AT).thenById();

    MongoCorrespondences(Aggregates aggregates, Facts<Correspondence, CorrespondenceEvent> facts) {
        super(aggregates, Correspondence.grammar(facts));
        Index.of(Indexes.compoundIndex(Indexes.ascending(LEAD), NEWEST_FIRST.sort()))
                .on(documents());
    }

    @Override
    public List<Correspondence> of(List<String> leadIds, @Nullable Position<Instant> after, int limit) {
        return find(NEWEST_FIRST.after(after, ofLeads(leadIds)), NEWEST_FIRST.sort(), limit).stream()
                .map(Versioned::state)
                .toList();
    }

    /** Whichever entries come first: however many a lead has, after each look it is not looked for any more. */
    @Override
    public Set<String> having(Collection<String> leadIds) {
        var having = new HashSet<String>();
        var left = new HashSet<>(leadIds);
        for (var some = leadsOfSome(left); !some.isEmpty(); some = leadsOfSome(left)) {
            having.addAll(some);
            left.removeAll(some);
        }
        return having;
    }

    private Set<String> leadsOfSome(Set<String> leadIds) {
        return leadIds.isEmpty()
                ? Set.of()
                : documents()
                        .find(Filters.in(LEAD, leadIds))
                        .projection(Projections.include(LEAD))
                        .limit(LOOKED_AT)
                        .map(found ->
                                found.getDocument("state").getString("leadId").getValue())
                        .into(new HashSet<>());
    }

    @Override
    public List<String> ids(List<String> leadIds, int limit) {
        return documents()
                .find(ofLeads(leadIds))
                .projection(Projections.include("_id"))
                .sort(NEWEST_FIRST.sort())
                .limit(limit)
                .map(found -> found.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    @Override
    public int count(List<String> leadIds, int most) {
        return Math.toIntExact(documents().countDocuments(ofLeads(leadIds), new CountOptions().limit(most)));
    }

    /** Nearly all are asked for alone: then the index has them in order. */
    private static Bson ofLeads(List<String> leadIds) {
        return leadIds.size() == 1 ? Filters.eq(LEAD, leadIds.getFirst()) : Filters.in(LEAD, leadIds);
    }
}
