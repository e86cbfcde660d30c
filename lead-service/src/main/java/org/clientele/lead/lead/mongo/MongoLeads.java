package org.clientele.lead.lead.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.DueAggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.OwnerFilter;
import org.clientele.lead.lead.Criterion;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadIndex;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.matching.Identities;
import org.clientele.lead.routing.PastLeads;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads and what is asked of them. */
@Component
class MongoLeads extends AggregateCollection<Lead, LeadEvent> implements Leads, LeadSearch.Index, PastLeads {

    private static final String ID = "_id";
    private static final String CAPTURED_AT = LeadQuery.field(Criterion.CAPTURED_AT);
    private static final String SCORE = LeadQuery.field(Criterion.SCORE);
    private static final String OWNER = LeadQuery.field(Criterion.OWNER);
    private static final String MARKS = "index." + LeadIndex.MARKS;
    private static final String WAITING = "index." + LeadIndex.WAITING;
    private static final String UNANSWERED = "index." + LeadIndex.UNANSWERED;
    private static final OwnerFilter OPEN_WITH = new OwnerFilter("index." + LeadIndex.OPEN_WITH, LeadIndex.NOBODY);
    private static final OwnerFilter UNANSWERED_WITH =
            new OwnerFilter("index." + LeadIndex.UNANSWERED_WITH, LeadIndex.NOBODY);

    private static final ListOrder OPEN_BY_ID = ListOrder.ascending("index." + LeadIndex.OPEN);
    private static final ListOrder LONGEST_WAITING = ListOrder.ascending(WAITING);
    private static final ListOrder LONGEST_UNANSWERED = ListOrder.ascending(UNANSWERED);

    private final LeadQuery query;
    private final LeadParts parts;

    MongoLeads(Aggregates aggregates, Facts<Lead, LeadEvent> facts, Identities identities, Clock clock) {
        super(aggregates, Lead.grammar(facts, identities));
        query = new LeadQuery(new LeadIndex(identities), clock);
        parts = new LeadParts(query, documents(), this::leads);
        index(documents());
    }

    /** Conversions without an answer, as they fall due. */
    DueAggregates askedAgain() {
        return askingAgain((lead, now) -> lead.requireConversion().askedNext(now));
    }

    /** Each list is of some states: with them an index has nothing of the others in between. */
    private static void index(MongoCollection<BsonDocument> documents) {
        var arrival = Indexes.compoundIndex(Indexes.ascending(LeadQuery.STATE), Indexes.descending(CAPTURED_AT, ID));
        var score = Indexes.compoundIndex(Indexes.ascending(LeadQuery.STATE), Indexes.descending(SCORE, ID));
        for (var order : List.of(arrival, score)) {
            Index.of(order).on(documents);
            Index.of(Indexes.compoundIndex(Indexes.ascending(OWNER), order)).on(documents);
        }
        for (var field : LeadQuery.LEADING) {
            Index.of(Indexes.compoundIndex(Indexes.ascending(LeadQuery.field(field)), arrival))
                    .on(documents);
        }
        Index.of(Indexes.ascending(LeadQuery.NAMED.field())).on(documents);
        for (var sparse : List.of(
                List.of(OPEN_BY_ID.field()),
                List.of(MARKS, OPEN_WITH.field()),
                List.of(WAITING),
                List.of(UNANSWERED),
                List.of(UNANSWERED_WITH.field(), UNANSWERED))) {
            Index.sparse(Indexes.ascending(sparse)).on(documents);
        }
    }

    private List<Lead> leads(Bson filter, Bson order, int limit) {
        return find(filter, order, limit).stream().map(Versioned::state).toList();
    }

    @Override
    public List<Lead> openAfter(@Nullable String leadId, int limit) {
        return leads(OPEN_BY_ID.after(leadId == null ? "" : leadId), OPEN_BY_ID.sort(), limit);
    }

    @Override
    public List<Lead> unassigned(@Nullable Position<Instant> after, int limit) {
        return longest(LONGEST_WAITING, Stream.empty(), after, limit);
    }

    @Override
    public List<Lead> unanswered(Reach reach, @Nullable Position<Instant> after, int limit) {
        return longest(LONGEST_UNANSWERED, UNANSWERED_WITH.within(reach), after, limit);
    }

    private List<Lead> longest(ListOrder order, Stream<Bson> wanted, @Nullable Position<Instant> after, int limit) {
        var left = wanted.reduce(order.after(after == null ? "" : LeadIndex.waiting(after)), Filters::and);
        return leads(left, order.sort(), limit);
    }

    @Override
    public List<Lead> having(String mark, Reach reach, int limit) {
        var wanted = OPEN_WITH.within(reach).reduce(Filters.eq(MARKS, mark), Filters::and);
        return leads(wanted, new BsonDocument(), limit);
    }

    @Override
    public List<Lead> find(LeadSearch search) {
        var order = LeadQuery.order(search.order());
        var wanted = query.wanted(search).whole();
        return leads(order.after(search.after(), wanted), order.sort(), search.limit());
    }

    @Override
    public LeadSearch.Part part(LeadSearch search) {
        return parts.of(search);
    }

    @Override
    public List<PastLead> capturedBetween(Instant from, Instant to, int limit) {
        var captured =
                Filters.and(query.filter(Criterion.SHOWN), Filters.gte(CAPTURED_AT, from), Filters.lt(CAPTURED_AT, to));
        return leads(captured, Sorts.ascending(CAPTURED_AT, ID), limit).stream()
                .map(Lead::past)
                .toList();
    }
}
