package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.notification.followup.FollowUpFixture.AS_BEN;
import static org.clientele.notification.followup.FollowUpFixture.AS_MANAGER;
import static org.clientele.notification.followup.FollowUpFixture.BERLIN;
import static org.clientele.notification.followup.FollowUpFixture.CALL;
import static org.clientele.notification.followup.FollowUpFixture.NOW;
import static org.clientele.notification.followup.FollowUpFixture.command;
import static org.clientele.notification.followup.FollowUpFixture.salesperson;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.KeyReusedException;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What salespeople plan and put off by themselves. */
class PlanningFollowUpsTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryFollowUps followUps = new InMemoryFollowUps(clock);
    private final InMemorySalespeople salespeople = new InMemorySalespeople();
    private final InMemoryOwners owners = new InMemoryOwners();
    private final PlanningFollowUps planning =
            new PlanningFollowUps(followUps, salespeople, new OwnSubjects(owners, new InMemoryMergedLeads()));
    private final SnoozingFollowUps snoozing = new SnoozingFollowUps(followUps, clock);

    @Test
    void takesTheZoneOfTheOwnerIfNoneIsNamed() {
        assertThatExceptionOfType(UnknownZoneException.class).isThrownBy(() -> planning.plan(asked(null, "body")));
        salespeople.keep(salesperson("anna", BERLIN), 1);
        assertThat(planning.plan(asked(null, "body")).state().plan().due().zone())
                .isEqualTo(BERLIN);
    }

    @Test
    void takesTheZoneThatIsNamed() {
        salespeople.keep(salesperson("anna", BERLIN), 1);
        assertThat(planning.plan(asked(TOKYO, "body")).state().plan().due().zone())
                .isEqualTo(TOKYO);
    }

    @Test
    void answersARepeatWithTheFirstFollowUpAndRefusesAnotherBody() {
        var first = planning.plan(asked(TOKYO, "body"));
        assertThat(planning.plan(asked(TOKYO, "body"))).isEqualTo(first);
        assertThatExceptionOfType(KeyReusedException.class).isThrownBy(() -> planning.plan(asked(TOKYO, "other")));
    }

    @Test
    void putsAFollowUpOffOnceForEachRequest() {
        planning.plan(asked(TOKYO, "body"));
        var later = snoozing.snooze(snooze("k", 1, AS_MANAGER));
        assertThat(later.version()).isEqualTo(2);
        assertThat(later.state().plan().due().zone()).isEqualTo(TOKYO);
        assertThat(snoozing.snooze(snooze("k", 1, AS_MANAGER))).isEqualTo(later);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> snoozing.snooze(snooze("other", 1, AS_MANAGER)));
    }

    @Test
    void refusesWhatOthersOwe() {
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> planning.plan(asked(TOKYO, "body", AS_BEN)));
        planning.plan(asked(TOKYO, "body"));
        assertThatExceptionOfType(NotYoursException.class).isThrownBy(() -> snoozing.snooze(snooze("k", 1, AS_BEN)));
    }

    @Test
    void refusesWhatIsOwedToSomebodyElsesLead() {
        owners.keep(List.of(new Owners.Owned(CALL.subject(), "ben", 2)));
        var annas = new Author(By.http("anna"), Reach.of("anna"));
        assertThatExceptionOfType(NotYoursException.class).isThrownBy(() -> planning.plan(asked(TOKYO, "body", annas)));
        assertThat(planning.plan(asked(TOKYO, "body")).version()).isEqualTo(1);
    }

    private static SnoozeFollowUp snooze(String key, long version, Author author) {
        var until = new LocalDue(LocalDateTime.parse("2026-05-01T10:00"), null);
        return new SnoozeFollowUp(command("f1", key, OptionalLong.of(version), author), until);
    }

    private static PlanFollowUp asked(@Nullable ZoneId zone, String body) {
        return asked(zone, body, AS_MANAGER);
    }

    private static PlanFollowUp asked(@Nullable ZoneId zone, String body, Author author) {
        var due = new LocalDue(LocalDateTime.parse("2026-04-01T10:00"), zone);
        return new PlanFollowUp("f1", "anna", CALL, due, author, new CommandKey("k", body));
    }
}
