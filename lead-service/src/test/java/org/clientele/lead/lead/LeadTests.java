package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.PassedOver;
import org.clientele.lead.routing.Routing;
import org.clientele.servicedefaults.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be done with a lead in which state, and what it is then. */
class LeadTests {

    private static final Steps STEPS = new Steps(List.of("new", "contacted", "qualified", "proposal"));
    private static final Qualification ANSWERS = new Qualification("a portal", "released", "buyer", "now");
    private static final Score SCORE = new Score(20, 3, List.of());
    private static final Routing.Unassigned ABSENT = nobody(Routing.Unassigned.Reason.NOBODY_AVAILABLE);

    private final Lead open = LeadFixture.in(LeadState.OPEN);

    private static Assignment to(String salespersonId) {
        return new Assignment(salespersonId, "north", Assignment.BY_HAND, null, List.of(salespersonId), null);
    }

    private static Routing.Unassigned nobody(Routing.Unassigned.Reason reason) {
        return new Routing.Unassigned(reason, 4, List.of(new PassedOver("ben", PassedOver.Reason.ABSENT)));
    }

    private static Lead after(Lead lead, List<LeadEvent> events) {
        return events.stream().reduce(lead, Lead::after, (one, other) -> other);
    }

    private static void requireForEditableOnly(LeadState state, Function<Lead, List<LeadEvent>> command) {
        var lead = LeadFixture.in(state);
        if (state.isEditable()) {
            assertThat(command.apply(lead)).hasSize(1);
        } else {
            assertThatExceptionOfType(WrongStateException.class)
                    .isThrownBy(() -> command.apply(lead))
                    .withMessageContaining(state.name());
        }
    }

    @ParameterizedTest
    @EnumSource(LeadState.class)
    void isWorkedOnOnlyWhileItIsOpenOrQualified(LeadState state) {
        requireForEditableOnly(state, lead -> lead.assign(to("anna")));
        requireForEditableOnly(state, lead -> lead.moveTo("contacted", null));
        requireForEditableOnly(state, lead -> lead.qualify(ANSWERS, null, STEPS, null));
        requireForEditableOnly(state, lead -> lead.lose("no-budget", null));
        requireForEditableOnly(state, lead -> {
            var after = lead.details().expecting(new Money(5, "EUR"));
            return lead.change("change", after, new ChangedKeys(lead.keys(), List.of(), List.of()), 1);
        });
    }

    @ParameterizedTest
    @EnumSource(LeadState.class)
    void takesSubmissionsInItsOpeningWhileSomebodyWorksOnIt(LeadState state) {
        var lead = LeadFixture.in(state);
        assertThat(lead.takesPartsIn(lead.opening().number())).isEqualTo(state.isOpen());
        assertThat(lead.takesPartsIn(lead.opening().number() - 1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(LeadState.class)
    void isScoredAndRoutedOnlyWhileItMayBeChanged(LeadState state) {
        var lead = LeadFixture.in(state);
        assertThat(lead.rescore(SCORE)).hasSize(state.isEditable() ? 1 : 0);
        assertThat(lead.route(new Routing.Assigned(to("anna")))).hasSize(state.isEditable() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(LeadState.class)
    void isOpenedAgainOnlyWhenItIsLost(LeadState state) {
        var lead = LeadFixture.in(state);
        if (state == LeadState.LOST) {
            var again = after(lead, lead.reopen(7));
            assertThat(again.state()).isEqualTo(LeadState.OPEN);
            assertThat(again.opening().number()).isEqualTo(7);
            assertThat(again.progress().lossReason()).isNull();
        } else {
            assertThatExceptionOfType(WrongStateException.class).isThrownBy(() -> lead.reopen(7));
        }
    }

    @ParameterizedTest
    @EnumSource(LeadState.class)
    void becomesAClientOnlyOnceItIsQualified(LeadState state) {
        var lead = LeadFixture.in(state);
        var again = LeadFixture.conversion("conversion-2", 1);
        switch (state) {
            case QUALIFIED -> {
                assertThat(after(lead, lead.convert(null, again)).state()).isEqualTo(LeadState.CONVERTING);
            }
            case CONVERTING, CONVERTED -> {
                assertThat(lead.convert(null, again)).isEmpty();
                assertThatExceptionOfType(WrongStateException.class)
                        .isThrownBy(() -> lead.convert("another client", again));
            }
            case OPEN, LOST, MERGED, WITHDRAWN -> {
                assertThatExceptionOfType(WrongStateException.class).isThrownBy(() -> lead.convert(null, again));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LeadState.class)
    void goesWithItsImportOnlyAsLongAsNobodyTouchedIt(LeadState state) {
        var lead = LeadFixture.in(state);
        assertThat(lead.withdraw("import-1")).hasSize(state == LeadState.OPEN ? 1 : 0);
    }

    @Test
    void isGivenToWhomItIsGivenAlreadyWithoutANewVersion() {
        var hers = after(open, open.assign(to("anna")));
        assertThat(hers.salespersonId()).isEqualTo("anna");
        assertThat(hers.teamId()).isEqualTo("north");
        assertThat(hers.assign(to("anna"))).isEmpty();
        assertThat(after(hers, hers.assign(to("ben"))).salespersonId()).isEqualTo("ben");
    }

    @Test
    void followsTheRulesOnlyWhileNobodyHasIt() {
        var waiting = after(open, open.route(ABSENT));
        assertThat(waiting.ownership().unassigned()).isEqualTo(ABSENT);
        assertThat(waiting.route(ABSENT)).isEmpty();
        assertThat(waiting.route(nobody(Routing.Unassigned.Reason.NO_SALESPEOPLE)))
                .hasSize(1);
        var hers = after(waiting, waiting.route(new Routing.Assigned(to("anna"))));
        assertThat(hers.ownership()).isEqualTo(new Ownership(to("anna"), null));
        assertThat(hers.route(new Routing.Assigned(to("ben")))).isEmpty();
        assertThat(hers.route(ABSENT)).isEmpty();
    }

    @Test
    void movesForwardsAndBackwardsAndNotToWhereItIs() {
        var moved = after(open, open.moveTo("proposal", null));
        assertThat(moved.step()).isEqualTo("proposal");
        assertThat(moved.moveTo("proposal", null)).isEmpty();
        assertThat(after(moved, moved.moveTo("contacted", null)).step()).isEqualTo("contacted");
    }

    @Test
    void isAtLeastAtTheStepOfItsQualification() {
        assertThat(after(open, open.qualify(ANSWERS, null, STEPS, null)).step()).isEqualTo("qualified");
        var further = after(open, open.moveTo("proposal", null));
        assertThat(after(further, further.qualify(ANSWERS, null, STEPS, null)).step())
                .isEqualTo("proposal");
    }

    @Test
    void saysFromWhichValueToWhichOnlyIfThatIsAnother() {
        var value = new Money(5, "EUR");
        var valued = after(open, open.qualify(ANSWERS, value, STEPS, null));
        assertThat(valued.expectedValue()).isEqualTo(value);
        assertThat(open.qualify(ANSWERS, value, STEPS, null))
                .first()
                .extracting(event -> ((LeadEvent.LeadQualified) event).valueChange())
                .isEqualTo(new LeadEvent.ValueChange(null, value));
        for (var same : new Money[] {value, null}) {
            assertThat(valued.qualify(ANSWERS, same, STEPS, null))
                    .first()
                    .extracting(event -> ((LeadEvent.LeadQualified) event).valueChange())
                    .isNull();
        }
        assertThat(after(valued, valued.qualify(ANSWERS, null, STEPS, null)).expectedValue())
                .isEqualTo(value);
    }

    @Test
    void keepsAScoreOnlyIfItIsAnotherOne() {
        var scored = after(open, open.rescore(SCORE));
        assertThat(scored.score()).isEqualTo(20);
        assertThat(scored.rescore(new Score(20, 4, List.of()))).isEmpty();
        assertThat(scored.rescore(new Score(0, 4, List.of()))).hasSize(1);
    }

    @Test
    void saysNothingNewWhenNothingIsChanged() {
        var keys = new ChangedKeys(open.keys(), List.of(), List.of());
        assertThat(open.change("change", open.details(), keys, 1)).isEmpty();
        var changed = after(open, open.change("change", open.details().withoutCompany(), keys, 5));
        assertThat(changed.company()).isNull();
        assertThat(changed.opening().number()).isEqualTo(5);
    }

    @Test
    void remembersWhatWasAttachedUntilItIsDetached() {
        var attached = after(open, open.attach(List.of(open.origin()), Unnoted.NONE));
        assertThat(attached.isUntouched()).isFalse();
        assertThat(attached.withdraw("import-1")).isEmpty();
        var detached = after(attached, attached.detach(List.of(open.origin()), "import-1", Unnoted.NONE));
        assertThat(detached.isUntouched()).isTrue();
    }

    @Test
    void keepsWhatWasDoneWithASubmissionUntilTheLedgerHasIt() {
        var id = open.origin().submissionId();
        var attached = after(open, open.attach(List.of(open.origin()), Unnoted.NONE));
        assertThat(attached.traces().unnoted()).isEqualTo(new Unnoted(List.of(id), List.of()));
        var detached = after(attached, attached.detach(List.of(open.origin()), "import-1", Unnoted.NONE));
        assertThat(detached.traces().unnoted()).isEqualTo(new Unnoted(List.of(), List.of(id)));
        var again = after(
                detached,
                detached.attach(List.of(open.origin()), detached.traces().unnoted()));
        assertThat(again.traces().unnoted()).isEqualTo(new Unnoted(List.of(id), List.of()));
        var other = new Origin("other", "web", null, null);
        var later = after(again, again.attach(List.of(other), again.traces().unnoted()));
        assertThat(later.traces().unnoted()).isEqualTo(new Unnoted(List.of("other"), List.of()));
    }

    @Test
    void isTouchedByWorkAndNotByWhatThePlatformDoes() {
        var routed = after(open, open.route(ABSENT));
        assertThat(after(routed, routed.rescore(SCORE)).isUntouched()).isTrue();
        assertThat(after(open, open.moveTo("contacted", null)).isUntouched()).isFalse();
        assertThat(after(open, open.assign(to("anna"))).isUntouched()).isFalse();
    }

    @Test
    void countsItsOpeningsByItsVersions() {
        assertThat(open.openingAfter(9)).isEqualTo(10);
        var reopened = after(
                LeadFixture.in(LeadState.LOST), LeadFixture.in(LeadState.LOST).reopen(10));
        assertThat(reopened.openingAfter(10)).isEqualTo(20);
        assertThat(reopened.holder().opening()).isEqualTo(10);
    }

    @Test
    void refusesNothingWhereOnlyAVersionIsNeeded() {
        var lost = LeadFixture.in(LeadState.LOST);
        assertThat(after(lost, lost.refuseReopening("lead-2"))).isEqualTo(after(lost, List.of()));
        assertThat(after(open, open.giveUpChange())).isEqualTo(open);
    }
}
