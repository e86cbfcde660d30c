package org.clientele.notification.reminder.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.notification.followup.FollowUpFixture;
import org.clientele.notification.reminder.ReminderFixture;
import org.clientele.notification.reminder.Reminders;
import org.clientele.notification.reminder.RemindersContract;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoRemindersTests extends RemindersContract {

    private final MongoDatabase database = StoreFixture.database();
    private final Reminders reminders = new MongoReminders(Aggregates.withoutRelay(database, StoreFixture.CLOCK));

    @Override
    protected Reminders reminders() {
        return reminders;
    }

    @Test
    void readsAPageOfThoseThatWaitAndOfThoseOfAFollowUp() {
        try (var store = new CountingStore()) {
            var many = new MongoReminders(Aggregates.withoutRelay(store.database(), StoreFixture.CLOCK));
            var followUp = ReminderFixture.followUp("f", "anna", ReminderFixture.NOW);
            var unused = many.createAll(IntStream.range(0, 2_000)
                    .mapToObj(id -> ReminderFixture.reminder(FollowUpFixture.inOccurrence(followUp, id)))
                    .toList());
            assertThat(store.examinedBy(() ->
                            assertThat(many.waitingFor("anna", "f|1500", 50)).hasSize(50)))
                    .isLessThan(250);
            assertThat(store.examinedBy(
                            () -> assertThat(many.ofFollowUp("f", 1_000, 50)).hasSize(50)))
                    .isLessThan(250);
        }
    }

    /** As an older version of the service kept them. */
    @Test
    void findsThoseThatHaveNoPlaceYet() {
        var unused =
                reminders.create(ReminderFixture.reminder(ReminderFixture.followUp("f1", "anna", ReminderFixture.NOW)));
        database.getCollection("reminders").updateOne(Filters.eq("_id", "f1|1"), Updates.set("index.waitsFor", "anna"));
        assertThat(reminders.waitingFor("anna", null, 10)).containsExactly("f1|1");
    }
}
