package org.clientele.notification.reminder.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.clientele.notification.reminder.Attempt;
import org.clientele.notification.reminder.Reminder;
import org.clientele.notification.reminder.Reminders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document a reminder, one document an attempt. */
@Repository
class MongoReminders implements Reminders {

    private static final String NEXT_AT = "nextAt";
    private static final String OPEN_SINCE = "openSince";
    private static final String ATTEMPTS = "attempts";
    private static final String UNDER_WAY = "underWay";

    private final MongoCollection<ReminderDocument> reminders;
    private final MongoCollection<AttemptDocument> ledger;

    MongoReminders(MongoDatabase database) {
        reminders = database.getCollection("reminders", ReminderDocument.class).withWriteConcern(WriteConcern.MAJORITY);
        ledger = database.getCollection("deliveries", AttemptDocument.class).withWriteConcern(WriteConcern.MAJORITY);
        reminders.createIndex(Indexes.ascending(NEXT_AT), new IndexOptions().sparse(true));
        reminders.createIndex(Indexes.ascending(OPEN_SINCE), new IndexOptions().sparse(true));
        ledger.createIndex(Indexes.ascending("attempt.followUpId", "attempt.occurrence", "attempt.number"));
    }

    @Override
    public void prepare(Reminder reminder, Instant dueAt) {
        try {
            reminders.insertOne(ReminderDocument.of(reminder, dueAt));
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
    }

    @Override
    public List<Reminder> due(Instant now, int limit) {
        return reminders
                .find(Filters.lte(NEXT_AT, now))
                .sort(Sorts.ascending(NEXT_AT))
                .limit(limit)
                .map(ReminderDocument::reminder)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Reminder> take(Reminder reminder, Instant until) {
        var taken = reminders
                        .updateOne(
                                seen(reminder),
                                Updates.combine(
                                        Updates.inc(ATTEMPTS, 1),
                                        Updates.set(NEXT_AT, until),
                                        Updates.set(UNDER_WAY, true)))
                        .getMatchedCount()
                == 1;
        return taken
                ? Optional.of(new Reminder(
                        reminder.followUpId(),
                        reminder.occurrence(),
                        reminder.salespersonId(),
                        reminder.attempts() + 1,
                        until))
                : Optional.empty();
    }

    @Override
    public void next(Reminder reminder, @Nullable Instant at) {
        var open = at == null
                ? Updates.combine(Updates.unset(NEXT_AT), Updates.unset(OPEN_SINCE))
                : Updates.set(NEXT_AT, at);
        reminders.updateOne(seen(reminder), Updates.combine(open, Updates.unset(UNDER_WAY)));
    }

    /** Whoever takes a reminder changes the number of its attempts: nobody else's view of it is true then. */
    private static Bson seen(Reminder reminder) {
        return Filters.and(Filters.eq("_id", reminder.id()), Filters.eq(ATTEMPTS, reminder.attempts()));
    }

    @Override
    public void lookAt(String salespersonId, Instant now) {
        reminders.updateMany(
                Filters.and(
                        Filters.gt(NEXT_AT, now),
                        Filters.eq("salespersonId", salespersonId),
                        Filters.ne(UNDER_WAY, true)),
                Updates.set(NEXT_AT, now));
    }

    @Override
    public void enter(Attempt attempt) {
        var document = AttemptDocument.of(attempt);
        ledger.replaceOne(Filters.eq("_id", document.id()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Attempt> attempt(Reminder reminder, int number) {
        var id = AttemptDocument.id(reminder.followUpId(), reminder.occurrence(), number);
        return Optional.ofNullable(ledger.find(Filters.eq("_id", id)).first()).map(AttemptDocument::attempt);
    }

    @Override
    public List<Attempt> ledger(String followUpId) {
        return ledger.find(Filters.eq("attempt.followUpId", followUpId))
                .sort(Sorts.ascending("attempt.occurrence", "attempt.number"))
                .map(AttemptDocument::attempt)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Instant> oldest() {
        return Optional.ofNullable(reminders
                        .find(Filters.exists(OPEN_SINCE))
                        .sort(Sorts.ascending(OPEN_SINCE))
                        .first())
                .map(ReminderDocument::openSince);
    }
}
