package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.notification.followup.FollowUpFixture.BY_ANNA;
import static org.clientele.notification.followup.FollowUpFixture.NOW;
import static org.clientele.notification.followup.FollowUpFixture.at;
import static org.clientele.notification.followup.FollowUpFixture.completion;
import static org.clientele.notification.followup.FollowUpFixture.next;
import static org.clientele.notification.followup.FollowUpFixture.planned;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
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
    private final CompletingFollowUps completing = new CompletingFollowUps(followUps, clock);
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
    void refusesAVersionThatIsOver() {
        var asked = new CompleteFollowUp(
                "f1", OptionalLong.of(7), "reached", 15, next("2026-04-01T10:00"), BY_ANNA, CommandKey.once());
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> completing.complete(asked));
        assertThat(followUps.all()).hasSize(1);
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
