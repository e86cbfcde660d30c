package org.clientele.local.promises;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promise 4, while the services that plan and deliver and the broker are killed. */
@Tag("embedded")
class NoReminderVanishesTests {

    private static final String DELIVERED = "DELIVERED";

    private static Reminders reminders;

    @BeforeAll
    static void plansWhileThingsBreak() {
        reminders = Campaign.ended().reminders();
    }

    @Test
    void eachEndsAsItWasTo() {
        assertThat(reminders.planned())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(reminders.state(one)).isEqualTo(one.end()));
        assertThat(reminders.planned()).anyMatch(one -> one.end().equals("DONE"));
    }

    /** Attempts that were broken off are there too, and the last one says that it arrived. */
    @Test
    void theLedgerEndsWithItsDelivery() {
        assertThat(reminders.planned())
                .filteredOn(one -> one.end().equals(DELIVERED))
                .allSatisfy(one -> assertThat(reminders.ledger(one)).last().isEqualTo("SENT"));
    }

    /**
     * An attempt that was repeated after a crash has the message id of the first, by which mailboxes know it; what was
     * put off after it had become due is reminded of twice.
     */
    @Test
    void eachArrivedAsTheMessagesOfItsLedger() {
        var arrived = reminders.messages();
        assertThat(reminders.planned())
                .filteredOn(one -> one.end().equals(DELIVERED))
                .allSatisfy(one -> assertThat(arrived.get(one.reason()))
                        .containsAll(reminders.messages(one, "SENT"::equals))
                        .isSubsetOf(reminders.messages(one, outcome -> !outcome.equals("NOT_OWED"))));
    }
}
