package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.notification.followup.FollowUpFixture.ANNA;
import static org.clientele.notification.followup.FollowUpFixture.AS_ANNA;
import static org.clientele.notification.followup.FollowUpFixture.AS_BEN;
import static org.clientele.notification.followup.FollowUpFixture.AS_MANAGER;
import static org.clientele.notification.followup.FollowUpFixture.CALL;
import static org.clientele.notification.followup.FollowUpFixture.NOW;
import static org.clientele.notification.followup.FollowUpFixture.at;
import static org.clientele.notification.followup.FollowUpFixture.command;
import static org.clientele.notification.followup.FollowUpFixture.completion;
import static org.clientele.notification.followup.FollowUpFixture.firstContact;
import static org.clientele.notification.followup.FollowUpFixture.next;
import static org.clientele.notification.followup.FollowUpFixture.planned;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.NotYoursException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is owed next is what the one wants that closes a follow-up, and no crash loses it. */
class CompletingFollowUpsTests {

    private static final CompleteFollowUp ONE = completion("one", next("2026-04-01T10:00"));
    private static final CompleteFollowUp OTHER = completion("other", next("2026-05-01T10:00"));

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InterleavedFollowUps followUps = new InterleavedFollowUps(clock);
    private final InMemoryOwners owners = new InMemoryOwners();
    private final CompletingFollowUps completing =
            new CompletingFollowUps(followUps, new OwnSubjects(owners, new InMemoryMergedLeads()), clock);
    private final FiringFollowUps firing = new FiringFollowUps(followUps, new PreparedReminders());

    @BeforeEach
    void plan() {
        followUps.create(planned("f1"));
    }

    @Test
    void plansWhatIsOwedNext() {
        var done = completing.complete(ONE).state();
        assertThat(done.state()).isEqualTo(FollowUpState.DONE);
        assertThat(done.dueAt()).isNull();
        assertThatNextIsAt("2026-04-01T10:00");
    }

    @Test
    void answersARepeatAsTheFirstTime() {
        var first = completing.complete(ONE);
        assertThat(completing.complete(ONE)).isEqualTo(first);
        assertThatNextIsAt("2026-04-01T10:00");
    }

    @Test
    void plansNothingIfNothingIsOwedNext() {
        assertThat(completing.complete(completion("one", null)).version()).isEqualTo(2);
        assertThat(followUps.all()).hasSize(1);
    }

    @Test
    void plansNothingMoreForALeadThatSomebodyElseHasByNow() {
        owners.keep(List.of(new Owners.Owned(CALL.subject(), "ben", 7)));
        assertThatExceptionOfType(NotYoursException.class).isThrownBy(() -> completing.complete(ONE));
        var done = completing.complete(completion("one", null));
        assertThat(done.state().state()).isEqualTo(FollowUpState.DONE);
        assertThat(completing.complete(ONE)).isEqualTo(done);
        assertThat(followUps.all()).hasSize(1);
    }

    @Test
    void refusesAVersionThatIsOver() {
        var command = command("f1", "one", OptionalLong.of(7), AS_ANNA);
        var asked = new CompleteFollowUp(command, "reached", 15, next("2026-04-01T10:00"));
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> completing.complete(asked));
        assertThat(followUps.all()).hasSize(1);
    }

    @Test
    void refusesWhatSomebodyElseOwesUnlessItsAuthorOversees() {
        assertThatExceptionOfType(NotYoursException.class).isThrownBy(() -> completing.complete(by(AS_BEN)));
        assertThat(completing.complete(by(AS_MANAGER)).state().state()).isEqualTo(FollowUpState.DONE);
    }

    @Test
    void refusesWhatIsGivenToSomebodyElseMeanwhile() {
        followUps.create(planned("f2", CALL, firstContact(ANNA, "2026-03-02T13:15", 5, false)));
        var reassigned = Command.<FollowUp, FollowUpEvent>of(
                "f2",
                CommandKey.once(),
                FollowUp.POLICY,
                followUp -> followUp.reassign(firstContact("ben", "2026-03-02T13:15", 6, false)));
        followUps.before(1, () -> followUps.change(reassigned));
        var asked = new CompleteFollowUp(command("f2", "late", OptionalLong.empty(), AS_ANNA), "reached", 15, null);
        assertThatExceptionOfType(NotYoursException.class).isThrownBy(() -> completing.complete(asked));
    }

    private static CompleteFollowUp by(Author author) {
        return new CompleteFollowUp(command("f1", "another", OptionalLong.empty(), author), "reached", 15, null);
    }

    @Test
    void leavesNothingOfTheSecondIfTheFirstWantsNothingMore() {
        followUps.before(1, () -> completing.complete(completion("first", null)));
        assertThatExceptionOfType(FollowUpClosedException.class).isThrownBy(() -> completing.complete(OTHER));
        assertThat(followUps.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void leavesNothingOfTheSecondThatComesBetweenTheStepsOfTheFirst(int step) {
        followUps.before(step, () -> isRefused(OTHER));
        completing.complete(ONE);
        assertThatNextIsAt("2026-04-01T10:00");
    }

    @Test
    void leavesNothingOfTheFirstThatIsOvertaken() {
        followUps.before(1, () -> completing.complete(OTHER));
        isRefused(ONE);
        assertThatNextIsAt("2026-05-01T10:00");
    }

    /** 1 is before anything is written, 2 before the next one is planned, 3 before the step is let go. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void losesNoNextStepInACrashWhoeverComesThen(int step) {
        crashBefore(step, ONE);
        isRefused(OTHER);
        followUps.fireDue(firing, NOW);
        followUps.fireDue(firing, NOW);
        assertThatNextIsAt("2026-04-01T10:00");
        assertThat(followUps.find("f1").map(Versioned::version)).contains(3L);
    }

    @Test
    void leavesNothingOfAFirstThatCrashesBeforeItWrites() {
        crashBefore(1, ONE);
        completing.complete(OTHER);
        assertThatNextIsAt("2026-05-01T10:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void makesUpForACrashWhenItsCallerRepeats(int step) {
        crashBefore(step, ONE);
        assertThat(completing.complete(ONE).state().dueAt()).isNull();
        assertThatNextIsAt("2026-04-01T10:00");
    }

    private void crashBefore(int step, CompleteFollowUp asked) {
        followUps.before(step, () -> {
            throw new IllegalStateException("crash");
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> completing.complete(asked))
                .withMessage("crash");
    }

    private void isRefused(CompleteFollowUp asked) {
        assertThatExceptionOfType(FollowUpClosedException.class).isThrownBy(() -> completing.complete(asked));
    }

    private void assertThatNextIsAt(String local) {
        assertThat(followUps.all()).hasSize(2);
        var next = followUps.find("f1").orElseThrow().state().nextFollowUpId().orElseThrow();
        assertThat(followUps.find(next).orElseThrow().state().plan().due()).isEqualTo(at(local));
    }
}
