package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.notification.followup.FollowUpFixture.AS_MANAGER;
import static org.clientele.notification.followup.FollowUpFixture.BERLIN;
import static org.clientele.notification.followup.FollowUpFixture.NOW;
import static org.clientele.notification.followup.FollowUpFixture.at;
import static org.clientele.notification.followup.FollowUpFixture.command;
import static org.clientele.notification.followup.FollowUpFixture.completion;
import static org.clientele.notification.followup.FollowUpFixture.salesperson;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.junit.jupiter.api.Test;

/** What follows from what is heard of leads and salespeople, in whatever order. */
class FollowingUpLeadsTests {

    private static final String FIRST_CONTACT = FirstContactPolicy.followUpId("l1");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InterleavedFollowUps followUps = new InterleavedFollowUps(clock);
    private final InMemorySalespeople salespeople = new InMemorySalespeople();
    private final InMemoryMergedLeads mergedLeads = new InMemoryMergedLeads();
    private final PreparedReminders reminders = new PreparedReminders();
    private final FollowingUpLeads following =
            new FollowingUpLeads(followUps, salespeople, new InMemoryClosedLeads(), mergedLeads);
    private final LearningSalespeople learning = new LearningSalespeople(salespeople, followUps, reminders);

    @Test
    void plansTheFirstContactWithinFourWorkingHours() {
        salespeople.keep(salesperson("anna", BERLIN), 1);
        following.assigned(List.of(assigned("anna", 2)));
        var planned = firstContact();
        assertThat(planned.state().plan().due()).isEqualTo(at("2026-03-02T13:15"));
        assertThat(planned.state().action()).isEqualTo(new Action(Subject.lead("l1"), "first-contact", null));
        assertThat(planned.version()).isEqualTo(1);
    }

    @Test
    void plansAnewForWhomeverTheLeadIsGivenToLater() {
        following.assigned(List.of(assigned("anna", 2), assigned("ben", 3), assigned("anna", 2)));
        assertThat(firstContact().state().plan().salespersonId()).isEqualTo("ben");
        assertThat(firstContact().version()).isEqualTo(2);
        following.assigned(List.of(assigned("anna", 2)));
        assertThat(firstContact().version()).isEqualTo(2);
    }

    @Test
    void plansOnceHoweverOftenItIsHeard() {
        following.assigned(List.of(assigned("anna", 2)));
        following.assigned(List.of(assigned("anna", 2)));
        assertThat(firstContact().version()).isEqualTo(1);
        assertThat(followUps.all()).hasSize(1);
    }

    @Test
    void settlesTheTimeWhenTheProfileComesLater() {
        following.assigned(List.of(assigned("anna", 2)));
        assertThat(firstContact().state().plan().due().zone()).isEqualTo(ZoneId.of("Etc/UTC"));
        learn("anna", 1);
        learn("anna", 1);
        assertThat(firstContact().state().plan().due()).isEqualTo(at("2026-03-02T13:15"));
        assertThat(firstContact().version()).isEqualTo(2);
        assertThat(reminders.addresses).containsExactly("anna", "anna");
    }

    @Test
    void settlesTheTimeWhenTheProfileComesWhileItIsPlanned() {
        followUps.before(1, () -> learn("anna", 1));
        following.assigned(List.of(assigned("anna", 2)));
        assertThat(firstContact().state().plan().due()).isEqualTo(at("2026-03-02T13:15"));
    }

    @Test
    void settlesByTheNewestProfileAlsoWhenAnOldOneComesAgain() {
        salespeople.keep(salesperson("anna", BERLIN), 2);
        salespeople.forget("anna");
        following.assigned(List.of(assigned("anna", 2)));
        salespeople.keep(salesperson("anna", BERLIN), 3);
        learning.learn(salesperson("anna", ZoneId.of("Asia/Tokyo")), 2, CommandKey.once());
        assertThat(firstContact().state().plan().due().zone()).isEqualTo(BERLIN);
    }

    @Test
    void cancelsTheFirstContactOfAClosedLeadUntilItIsReopened() {
        following.assigned(List.of(assigned("anna", 2)));
        following.closed("l1", 3, CommandKey.once());
        assertThat(firstContact().state().state()).isEqualTo(FollowUpState.CANCELLED);
        following.assigned(List.of(assigned("anna", 4)));
        assertThat(firstContact().state().state()).isEqualTo(FollowUpState.PLANNED);
        following.closed("l1", 3, CommandKey.once());
        assertThat(firstContact().state().state()).isEqualTo(FollowUpState.PLANNED);
    }

    @Test
    void plansNothingForALeadWhoseAssignmentComesAfterItsEnd() {
        following.closed("l1", 3, CommandKey.once());
        following.assigned(List.of(assigned("anna", 2)));
        assertThat(followUps.all()).isEmpty();
        following.assigned(List.of(assigned("anna", 4)));
        assertThat(firstContact().version()).isEqualTo(1);
    }

    @Test
    void owesOneFirstContactForAMergedLeadUntilItIsSplitOff() {
        following.assigned(List.of(assigned("anna", 2)));
        following.mergedInto("l1", "l2", 3, CommandKey.once());
        assertThat(firstContact().state().state()).isEqualTo(FollowUpState.CANCELLED);
        assertThat(mergedLeads.withParts("l2")).containsExactly("l2", "l1");
        following.splitOff("l1", 4);
        following.assigned(List.of(assigned("anna", 4)));
        assertThat(firstContact().state().state()).isEqualTo(FollowUpState.PLANNED);
        assertThat(mergedLeads.withParts("l2")).containsExactly("l2");
    }

    @Test
    void leavesWhatWasDoneAsItIs() {
        following.assigned(List.of(assigned("anna", 2)));
        var command = command(FIRST_CONTACT, "k", OptionalLong.of(1), AS_MANAGER);
        new CompletingFollowUps(followUps, new OwnSubjects(new InMemoryOwners(), mergedLeads), clock)
                .complete(new CompleteFollowUp(command, "reached", 5, null));
        following.closed("l1", 3, CommandKey.once());
        following.assigned(List.of(assigned("ben", 4)));
        assertThat(firstContact().state().state()).isEqualTo(FollowUpState.DONE);
        assertThat(firstContact().version()).isEqualTo(2);
    }

    @Test
    void dropsWhatIsOwedToAClientThatThereNeverWas() {
        var clients = new FollowingUpClients(followUps, new InMemoryDepartures());
        for (String id : Arrays.asList("f1", "f2")) {
            followUps.create(FollowUpFixture.planned(
                    id, new Action(Subject.client("c1"), "by-hand", null), at("2026-03-02T10:00")));
        }
        new CompletingFollowUps(followUps, new OwnSubjects(new InMemoryOwners(), mergedLeads), clock)
                .complete(completion("k", null));
        clients.withdrawn("c1", CommandKey.once());
        clients.withdrawn("c1", CommandKey.once());
        assertThat(followUps.all().map(each -> each.state().state() + " " + each.version()))
                .containsExactly("DONE 2", "CANCELLED 2");
    }

    @Test
    void dropsOnceWhatIsOwedToAClientThatLeaves() {
        var clients = new FollowingUpClients(followUps, new InMemoryDepartures());
        owe("f1");
        clients.left("c1", 2, CommandKey.once());
        owe("f2");
        clients.left("c1", 2, CommandKey.once());
        assertThat(states()).containsExactly("CANCELLED", "PLANNED");
        clients.returned("c1", 3);
        clients.left("c1", 2, CommandKey.once());
        assertThat(states()).containsExactly("CANCELLED", "PLANNED");
        clients.left("c1", 4, CommandKey.once());
        assertThat(states()).containsExactly("CANCELLED", "CANCELLED");
    }

    @Test
    void dropsNothingForAClientThatIsBackBeforeItIsHeardToHaveLeft() {
        var clients = new FollowingUpClients(followUps, new InMemoryDepartures());
        owe("f1");
        clients.returned("c1", 3);
        clients.left("c1", 2, CommandKey.once());
        assertThat(states()).containsExactly("PLANNED");
    }

    private void owe(String followUpId) {
        followUps.create(FollowUpFixture.planned(
                followUpId, new Action(Subject.client("c1"), "by-hand", null), at("2026-03-02T10:00")));
    }

    private List<String> states() {
        return followUps.all().map(each -> each.state().state().name()).toList();
    }

    private Versioned<FollowUp> firstContact() {
        return followUps.find(FIRST_CONTACT).orElseThrow();
    }

    private void learn(String salespersonId, long sequence) {
        learning.learn(salesperson(salespersonId, BERLIN), sequence, new CommandKey("profile|" + sequence, null));
    }

    private static LeadAssigned assigned(String salespersonId, long sequence) {
        return new LeadAssigned("l1", salespersonId, NOW, sequence, new CommandKey("lead|" + sequence, null));
    }
}
