package org.clientele.notification.reminder.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.DueAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.notification.reminder.DeliveringReminders;
import org.clientele.notification.reminder.Reminder;
import org.clientele.notification.reminder.ReminderEvent;
import org.clientele.notification.reminder.Reminders;
import org.springframework.stereotype.Component;

/** Reminders and what is asked of them: of a follow-up, of somebody whose address arrived, and the oldest. */
@Component
class MongoReminders extends AggregateCollection<Reminder, ReminderEvent> implements Reminders {

    private static final String FOLLOW_UP = "state.occasion.followUpId";
    private static final String OCCURRENCE = "state.occasion.occurrence";
    private static final String WAITS_FOR = "index.waitsFor";
    private static final String OPEN_SINCE = "index.openSince";

    /** A follow-up that was put off more often shows its first occurrences. */
    private static final int MOST_OCCURRENCES = 1000;

    MongoReminders(Aggregates aggregates) {
        super(aggregates, Reminder.GRAMMAR);
        Index.of(Indexes.ascending(FOLLOW_UP, OCCURRENCE)).on(documents());
        Index.sparse(Indexes.ascending(WAITS_FOR)).on(documents());
        Index.sparse(Indexes.ascending(OPEN_SINCE)).on(documents());
    }

    /** The reminders for which something is to be done. */
    DueAggregates attendedBy(DeliveringReminders delivering) {
        return firing((ids, now) -> ids.forEach(delivering::attend));
    }

    @Override
    public List<Reminder> ofFollowUp(String followUpId) {
        return find(Filters.eq(FOLLOW_UP, followUpId), ascending(OCCURRENCE), MOST_OCCURRENCES).stream()
                .map(Versioned::state)
                .toList();
    }

    @Override
    public List<String> waitingFor(String salespersonId) {
        return documents()
                .find(Filters.eq(WAITS_FOR, salespersonId))
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
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
