package org.clientele.notification.followup.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.clientele.eventdelivery.listing.OwnerFilter;
import org.clientele.eventdelivery.listing.PositionOrder;
import org.clientele.notification.followup.FiringFollowUps;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpEvent;
import org.clientele.notification.followup.FollowUpSearch;
import org.clientele.notification.followup.FollowUpState;
import org.clientele.notification.followup.FollowUps;
import org.clientele.notification.followup.Subject;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follow-ups and what is asked of them: by owner, by subject, and all of them, in the order of their time. */
@Component
class MongoFollowUps extends AggregateCollection<FollowUp, FollowUpEvent> implements FollowUps {

    private static final String ID = "_id";
    private static final String OWNER = "state.plan.salespersonId";
    private static final OwnerFilter OWNED = new OwnerFilter(OWNER);
    private static final String SUBJECT = "state.action.subject.id";
    private static final String SUBJECT_KIND = "state.action.subject.kind";
    private static final String STATE = "state.state";
    private static final String DUE = "index.dueAt";
    private static final PositionOrder BY_TIME = ListOrder.ascending(DUE).thenById();
    private static final String WAITS_FOR = "index.waitsFor";
    private static final List<String> OPEN = Arrays.stream(FollowUpState.values())
            .filter(FollowUpState::isOpen)
            .map(FollowUpState::name)
            .toList();

    MongoFollowUps(Aggregates aggregates, Facts<FollowUp, FollowUpEvent> facts) {
        super(aggregates, FollowUp.grammar(facts));
        Index.of(BY_TIME.sort()).on(documents());
        Index.of(Indexes.ascending(STATE, DUE, ID)).on(documents());
        for (var whose : List.of(OWNER, SUBJECT)) {
            Index.of(Indexes.ascending(whose, DUE, ID)).on(documents());
            Index.of(Indexes.ascending(whose, STATE, DUE, ID)).on(documents());
        }
        Index.sparse(Indexes.ascending(WAITS_FOR)).on(documents());
    }

    /** The follow-ups as they fall due. */
    DueAggregates firedBy(FiringFollowUps firing) {
        return firing(firing::fire);
    }

    @Override
    public List<Versioned<FollowUp>> search(FollowUpSearch search, @Nullable Position<Instant> after, int limit) {
        return find(BY_TIME.after(after, filter(search)), BY_TIME.sort(), limit);
    }

    private static Bson filter(FollowUpSearch search) {
        var filters = new ArrayList<>(OWNED.within(search.reach()).toList());
        if (search.subjectIds() != null) {
            filters.add(ofSubjects(search.subjectIds()));
        }
        if (search.subjectKind() != null) {
            filters.add(Filters.eq(SUBJECT_KIND, search.subjectKind().name()));
        }
        if (search.state() != null) {
            filters.add(Filters.eq(STATE, search.state().name()));
        }
        if (search.from() != null) {
            filters.add(Filters.gte(DUE, search.from()));
        }
        if (search.before() != null) {
            filters.add(Filters.lt(DUE, search.before()));
        }
        return filters.isEmpty() ? new BsonDocument() : Filters.and(filters);
    }

    /** Nearly all are asked for alone: then the index has them in order. */
    private static Bson ofSubjects(List<String> ids) {
        return ids.size() == 1 ? Filters.eq(SUBJECT, ids.getFirst()) : Filters.in(SUBJECT, ids);
    }

    @Override
    public List<String> openOfClient(String clientId, int limit) {
        return ids(
                Filters.and(
                        Filters.eq(SUBJECT, clientId),
                        Filters.eq(SUBJECT_KIND, Subject.Kind.CLIENT.name()),
                        Filters.in(STATE, OPEN)),
                limit);
    }

    @Override
    public List<String> provisionalOf(String salespersonId, int limit) {
        return ids(Filters.eq(WAITS_FOR, salespersonId), limit);
    }

    private List<String> ids(Bson filter, int limit) {
        return documents()
                .find(filter)
                .projection(Projections.include(ID))
                .limit(limit)
                .map(document -> document.getString(ID).getValue())
                .into(new ArrayList<>());
    }
}
