package org.clientele.notification.followup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/** Follow-ups of Anna's, and what is asked of them. */
public final class FollowUpFixture {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Instant NOW = Instant.parse("2026-03-02T08:15:00Z");
    public static final String ANNA = "25942099-5cff-59b1-8744-372baeda3fb5";
    public static final By BY_ANNA = By.http(ANNA);
    public static final Author AS_ANNA = new Author(BY_ANNA, Reach.of(ANNA));
    public static final Author AS_BEN = new Author(By.http("ben"), Reach.of("ben"));
    public static final Author AS_MANAGER =
            new Author(By.http("mia"), Reach.ofAndNobodys(List.of(ANNA, "anna", "ben", "mia")));
    public static final Action CALL = new Action(Subject.lead("l1"), "by-hand", "ask about the portal");

    private FollowUpFixture() {}

    public static DueTime at(String local) {
        return new DueTime(LocalDateTime.parse(local), BERLIN);
    }

    public static Beginning<FollowUp, FollowUpEvent> planned(String id) {
        return planned(id, CALL, at("2026-03-02T13:15"));
    }

    public static Beginning<FollowUp, FollowUpEvent> planned(String id, Action action, DueTime due) {
        return planned(id, action, Plan.by(ANNA, due));
    }

    public static Beginning<FollowUp, FollowUpEvent> planned(String id, Action action, Plan plan) {
        return FollowUp.planned(id, action, plan, new CommandKey("plan|" + id, null), BY_ANNA);
    }

    /** As it begins. */
    public static FollowUp begun(Beginning<FollowUp, FollowUpEvent> beginning) {
        return after(beginning.state(), beginning.events());
    }

    /** The same, put off so often. */
    public static FollowUp inOccurrence(FollowUp followUp, int occurrence) {
        return new FollowUp(
                followUp.followUpId(),
                followUp.action(),
                followUp.plan(),
                occurrence,
                followUp.state(),
                followUp.completion());
    }

    public static FollowUp after(FollowUp followUp, Iterable<? extends FollowUpEvent> events) {
        var after = followUp;
        for (var event : events) {
            after = after.after(event);
        }
        return after;
    }

    public static Plan firstContact(String salespersonId, String local, long leadSequence, boolean provisional) {
        return new Plan(salespersonId, at(local), new FirstContact(NOW, leadSequence, provisional));
    }

    /** Completes f1. */
    public static CompleteFollowUp completion(String key, CompleteFollowUp.@Nullable Next next) {
        return new CompleteFollowUp(command("f1", key, OptionalLong.empty(), AS_ANNA), "reached", 15, next);
    }

    public static FollowUpCommand command(String id, String key, OptionalLong expected, Author author) {
        return new FollowUpCommand(id, new CommandKey(key, null), expected, author);
    }

    public static CompleteFollowUp.Next next(String local) {
        return new CompleteFollowUp.Next(new LocalDue(LocalDateTime.parse(local), null), null);
    }

    public static Salesperson salesperson(String id, ZoneId zone) {
        return new Salesperson(id, "Anna", "Berg", "anna@sales.example", zone, WorkingHours.USUAL);
    }
}
