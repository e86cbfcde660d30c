package org.clientele.lead.lead.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.DueAggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
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
    private static final ListOrder OPEN_BY_ID = ListOrder.ascending("index." + LeadIndex.OPEN);
    private static final ListOrder LONGEST_WAITING = ListOrder.ascending(WAITING);
    private static final ListOrder LONGEST_UNANSWERED = ListOrder.ascending(UNANSWERED);

    private final LeadQuery query;

    MongoLeads(Aggregates aggregates, Facts<Lead, LeadEvent> facts, Identities identities, Clock clock) {
        super(aggregates, Lead.grammar(facts, identities));
        query = new LeadQuery(new LeadIndex(identities), clock);
        index(documents());
    }

    /** Conversions without an answer, as they fall due. */
    DueAggregates askedAgain() {
        return askingAgain((lead, now) -> lead.requireConversion().askedNext(now));
    }

    private static void index(MongoCollection<BsonDocument> documents) {
        Index.of(Indexes.descending(CAPTURED_AT, ID)).on(documents);
        for (var field : List.of(Criterion.OWNER, Criterion.SOURCE, Criterion.CAMPAIGN, Criterion.STEP)) {
            Index.of(Indexes.compoundIndex(
                            Indexes.ascending(LeadQuery.field(field)), Indexes.descending(CAPTURED_AT, ID)))
                    .on(documents);
        }
        Index.of(Indexes.descending(SCORE, ID)).on(documents);
        Index.of(Indexes.compoundIndex(Indexes.ascending(OWNER), Indexes.descending(SCORE, ID)))
                .on(documents);
        Index.of(Indexes.ascending(LeadQuery.NAMED.field())).on(documents);
        for (var sparse : List.of(OPEN_BY_ID.field(), MARKS, WAITING, UNANSWERED)) {
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
        return longest(LONGEST_WAITING, Reach.EVERYBODY, after, limit);
    }

    @Override
    public List<Lead> unanswered(Reach reach, @Nullable Position<Instant> after, int limit) {
        return longest(LONGEST_UNANSWERED, reach, after, limit);
    }

    /** Those that wait are few: whose they are is looked up in each. */
    private List<Lead> longest(ListOrder order, Reach reach, @Nullable Position<Instant> after, int limit) {
        var wanted = LeadQuery.OWNED
                .within(reach)
                .reduce(order.after(after == null ? "" : LeadIndex.waiting(after)), Filters::and);
        return leads(wanted, order.sort(), limit);
    }

    @Override
    public List<Lead> having(String mark, int limit) {
        return leads(Filters.eq(MARKS, mark), new BsonDocument(), limit);
    }

    @Override
    public List<Lead> find(LeadSearch search) {
        return leads(query.filter(search), LeadQuery.order(search.order()).sort(), search.limit());
    }

    @Override
    public List<PastLead> capturedBetween(Instant from, Instant to, int limit) {
        var captured = Filters.and(Filters.gte(CAPTURED_AT, from), Filters.lt(CAPTURED_AT, to));
        return leads(captured, Sorts.ascending(CAPTURED_AT, ID), limit).stream()
                .map(Lead::past)
                .toList();
    }
}
