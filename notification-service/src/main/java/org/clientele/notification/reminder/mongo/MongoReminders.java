package org.clientele.notification.reminder.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.DueAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.notification.reminder.DeliveringReminders;
import org.clientele.notification.reminder.Occasion;
import org.clientele.notification.reminder.Reminder;
import org.clientele.notification.reminder.ReminderEvent;
import org.clientele.notification.reminder.Reminders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reminders and what is asked of them: of a follow-up, of somebody whose address arrived, and the oldest. */
@Component
class MongoReminders extends AggregateCollection<Reminder, ReminderEvent> implements Reminders {

    private static final String ID = "_id";
    private static final String FOLLOW_UP = "state.occasion.followUpId";
    private static final String OCCURRENCE = "state.occasion.occurrence";
    private static final String WAITS_FOR = "index.waitsFor";
    private static final ListOrder BY_PLACE = ListOrder.ascending(WAITS_FOR);
    private static final String AFTER_A_SPACE = "!";
    private static final String OPEN_SINCE = "index.openSince";

    MongoReminders(Aggregates aggregates) {
        super(aggregates, Reminder.GRAMMAR);
        Index.of(Indexes.ascending(FOLLOW_UP, OCCURRENCE)).on(documents());
        Index.sparse(BY_PLACE.sort()).on(documents());
        Index.sparse(Indexes.ascending(OPEN_SINCE)).on(documents());
    }

    /** The reminders for which something is to be done. */
    DueAggregates attendedBy(DeliveringReminders delivering) {
        return firing((ids, now) -> ids.forEach(delivering::attend));
    }

    @Override
    public List<Reminder> ofFollowUp(String followUpId, int from, int limit) {
        var filter = Filters.and(Filters.eq(FOLLOW_UP, followUpId), Filters.gte(OCCURRENCE, from));
        return find(filter, ascending(OCCURRENCE), limit).stream()
                .map(Versioned::state)
                .toList();
    }

    @Override
    public List<String> waitingFor(String salespersonId, @Nullable String after, int limit) {
        return documents()
                .find(BY_PLACE.after(
                        after == null ? null : Occasion.place(salespersonId, after), waitingFor(salespersonId)))
                .sort(BY_PLACE.sort())
                .projection(Projections.include(ID))
                .limit(limit)
                .map(document -> document.getString(ID).getValue())
                .into(new ArrayList<>());
    }

    /** Reminders of an older version of the service have no place and are found by the salesperson alone. */
    private static Bson waitingFor(String salespersonId) {
        return Filters.and(Filters.gte(WAITS_FOR, salespersonId), Filters.lt(WAITS_FOR, salespersonId + AFTER_A_SPACE));
    }

    @Override
    public Optional<Instant> oldest() {
        return find(Filters.gt(OPEN_SINCE, Instant.EPOCH), ascending(OPEN_SINCE), 1).stream()
                .map(reminder -> reminder.state().occasion().since())
                .findFirst();
    }

    private static BsonDocument ascending(String field) {
        return Sorts.ascending(field).toBsonDocument();
    }
}
