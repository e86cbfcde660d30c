package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.notification.followup.FollowUpFixture.ANNA;
import static org.clientele.notification.followup.FollowUpFixture.BERLIN;
import static org.clientele.notification.followup.FollowUpFixture.BY_ANNA;
import static org.clientele.notification.followup.FollowUpFixture.CALL;
import static org.clientele.notification.followup.FollowUpFixture.at;
import static org.clientele.notification.followup.FollowUpFixture.completion;
import static org.clientele.notification.followup.FollowUpFixture.firstContact;
import static org.clientele.notification.followup.FollowUpFixture.next;
import static org.clientele.notification.followup.FollowUpFixture.planned;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What follow-ups are found by, whatever they are kept in. */
public abstract class FollowUpsContract {

    private static final int MANY = 10;

    protected abstract FollowUps followUps();

    @Test
    void keepsAllThatAFollowUpIs() {
        var begun = begin(planned("f1", CALL, firstContact(ANNA, "2026-03-02T13:15", 3, true)));
        assertThat(followUps().find("f1")).contains(begun);
        assertThat(begun.state())
                .isEqualTo(
                        FollowUpFixture.begun(planned("f1", CALL, begun.state().plan())));
        var done = followUps()
                .change(Command.of(
                        "f1",
                        CommandKey.once(),
                        BY_ANNA,
                        followUp -> followUp.complete(completion("k", next("2026-03-29T02:30")), FollowUpFixture.NOW)));
        assertThat(followUps().find("f1")).contains(done);
        assertThat(done.state().completion().next().due()).isEqualTo(at("2026-03-29T02:30"));
    }

    @Test
    void findsThemInTheOrderOfTheirTime() {
        begin(planned("b", CALL, at("2026-03-02T10:00")));
        begin(planned("c", CALL, at("2026-03-01T10:00")));
        begin(planned("a", CALL, at("2026-03-02T10:00")));
        assertThat(found(FollowUpSearch.NONE)).containsExactly("c", "a", "b");
        assertThat(followUps().search(FollowUpSearch.NONE, null, 2))
                .extracting(Versioned::id)
                .containsExactly("c", "a");
    }

    @Test
    void goesOnAfterAPlaceWhetherAnybodyStillHoldsItOrNot() {
        begin(planned("a", CALL, at("2026-03-01T10:00")));
        begin(planned("b", CALL, at("2026-03-02T10:00")));
        begin(planned("c", CALL, at("2026-03-02T10:00")));
        assertThat(foundAfter("2026-03-02T10:00", "b")).containsExactly("c");
        assertThat(foundAfter("2026-03-01T10:00", "aa")).containsExactly("b", "c");
        assertThat(foundAfter("2026-03-02T10:00", "c")).isEmpty();
    }

    private List<String> foundAfter(String local, String id) {
        return found(FollowUpSearch.NONE, new Position<>(at(local).instant(), id));
    }

    @Test
    void findsThoseOfAnOwnerASubjectAStateAndATime() {
        begin(planned("f1", CALL, Plan.by("ben", at("2026-03-02T10:00"))));
        begin(planned("f2", CALL.because("other"), at("2026-03-03T10:00")));
        begin(planned("f3", new Action(Subject.client("l1"), "by-hand", null), at("2026-03-04T10:00")));
        begin(planned("f4", new Action(Subject.lead("l2"), "by-hand", null), at("2026-03-05T10:00")));
        followUps().change(Command.of("f4", CommandKey.once(), BY_ANNA, FollowUp::drop));
        assertThat(found(FollowUpSearch.NONE.ownedBy(Reach.of("ben")))).containsExactly("f1");
        assertThat(found(of(Subject.Kind.LEAD, List.of("l1")))).containsExactly("f1", "f2");
        assertThat(found(of(Subject.Kind.LEAD, List.of("l1", "l2")))).containsExactly("f1", "f2", "f4");
        assertThat(found(FollowUpSearch.NONE.in(FollowUpState.CANCELLED))).containsExactly("f4");
        assertThat(found(between("2026-03-03T10:00", "2026-03-05T10:00"))).containsExactly("f2", "f3");
    }

    @Test
    void findsThoseOwedByPeopleWithinReachAlone() {
        begin(planned("f1", CALL, Plan.by("ben", at("2026-03-02T10:00"))));
        begin(planned("f2", CALL, Plan.by("carl", at("2026-03-03T10:00"))));
        begin(planned("f3", CALL, Plan.by("dora", at("2026-03-04T10:00"))));
        var reach = Reach.ofAndNobodys(List.of("dora", "ben"));
        assertThat(found(FollowUpSearch.NONE.ownedBy(reach))).containsExactly("f1", "f3");
        assertThat(found(FollowUpSearch.NONE.ownedBy(reach.only("dora")))).containsExactly("f3");
        assertThat(found(FollowUpSearch.NONE.ownedBy(reach.only("carl")))).isEmpty();
        assertThat(found(
                        FollowUpSearch.NONE.ownedBy(reach),
                        new Position<>(at("2026-03-02T10:00").instant(), "f1")))
                .containsExactly("f3");
    }

    private static FollowUpSearch of(Subject.Kind kind, List<String> ids) {
        return FollowUpSearch.NONE.owedTo(kind, ids);
    }

    private static FollowUpSearch between(String from, String before) {
        return FollowUpSearch.NONE.dueWithin(at(from).instant(), at(before).instant());
    }

    @Test
    void findsWhatIsStillOwedToAClient() {
        begin(planned("f1", new Action(Subject.client("c1"), "by-hand", null), at("2026-03-02T10:00")));
        begin(planned("f2", new Action(Subject.client("c1"), "by-hand", null), at("2026-03-02T10:00")));
        begin(planned("f3", new Action(Subject.lead("c1"), "by-hand", null), at("2026-03-02T10:00")));
        begin(planned("f4", new Action(Subject.client("c2"), "by-hand", null), at("2026-03-02T10:00")));
        followUps().change(Command.of("f2", CommandKey.once(), BY_ANNA, FollowUp::drop));
        assertThat(followUps().openOfClient("c1", 10)).containsExactly("f1");
        begin(planned("f5", new Action(Subject.client("c1"), "by-hand", null), at("2026-03-02T10:00")));
        assertThat(followUps().openOfClient("c1", 10)).containsExactlyInAnyOrder("f1", "f5");
        assertThat(followUps().openOfClient("c1", 1)).hasSize(1);
    }

    @Test
    void findsThoseThatWaitForTheWorkingHoursOfTheirOwner() {
        begin(planned("f1", CALL, firstContact(ANNA, "2026-03-02T13:15", 2, true)));
        begin(planned("f2", CALL, firstContact("ben", "2026-03-02T13:15", 2, true)));
        begin(planned("f3", CALL, firstContact(ANNA, "2026-03-02T13:15", 2, false)));
        assertThat(followUps().provisionalOf(ANNA, 10)).containsExactly("f1");
        var anna = FollowUpFixture.salesperson(ANNA, BERLIN);
        followUps().change(Command.of("f1", CommandKey.once(), BY_ANNA, followUp -> followUp.settle(anna)));
        assertThat(followUps().provisionalOf(ANNA, 10)).isEmpty();
    }

    private Versioned<FollowUp> begin(Beginning<FollowUp, FollowUpEvent> beginning) {
        return followUps().create(beginning);
    }

    private List<String> found(FollowUpSearch search) {
        return found(search, null);
    }

    private List<String> found(FollowUpSearch search, @Nullable Position<Instant> after) {
        return followUps().search(search, after, MANY).stream()
                .map(Versioned::id)
                .toList();
    }
}
