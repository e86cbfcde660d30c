package org.clientele.notification.followup;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.notification.followup.FollowUpEvent.FollowUpPlanned;
import org.clientele.notification.followup.FollowUps.Planning;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Plans the first contact with every lead that is given to somebody, and drops it when the lead is closed. */
@Service
public class FollowingUpLeads {

    /**
     * A lead was given to somebody.
     *
     * @param sequence number of this change of the lead
     */
    public record LeadAssigned(String leadId, String salespersonId, Instant at, long sequence, CommandKey key) {}

    private final FollowUps followUps;
    private final Salespeople salespeople;
    private final LearningSalespeople learning;
    private final ClosedLeads closedLeads;
    private final MergedLeads mergedLeads;
    private final Clock clock;

    public FollowingUpLeads(
            FollowUps followUps,
            Salespeople salespeople,
            LearningSalespeople learning,
            ClosedLeads closedLeads,
            MergedLeads mergedLeads,
            Clock clock) {
        this.followUps = followUps;
        this.salespeople = salespeople;
        this.learning = learning;
        this.closedLeads = closedLeads;
        this.mergedLeads = mergedLeads;
        this.clock = clock;
    }

    /** The same for a lead however often it is asked. */
    public static String firstContactId(String leadId) {
        return UuidCreator.getNameBasedSha1(leadId + "|" + FirstContactPolicy.REASON)
                .toString();
    }

    public void assigned(List<LeadAssigned> heard) {
        List<LeadAssigned> assignments = stillOpen(heard);
        Map<String, Salesperson> owners = salespeople.findAll(
                assignments.stream().map(LeadAssigned::salespersonId).distinct().toList());
        followUps.planAll(assignments.stream()
                .map(assignment -> planning(assignment, owners.get(assignment.salespersonId())))
                .toList());
        settleThoseWhoseOwnerCameMeanwhile(assignments, owners);
    }

    private List<LeadAssigned> stillOpen(List<LeadAssigned> heard) {
        Map<String, Long> closed = closedLeads.findAll(
                heard.stream().map(LeadAssigned::leadId).distinct().toList());
        return heard.stream()
                .filter(lead -> closed.getOrDefault(lead.leadId(), 0L) < lead.sequence())
                .toList();
    }

    private Planning planning(LeadAssigned assignment, @Nullable Salesperson owner) {
        DueTime due = owner == null
                ? FirstContactPolicy.provisionalDue(assignment.at())
                : owner.firstContactBy(assignment.at());
        var policy = new FirstContact(assignment.at(), assignment.sequence(), owner == null);
        var planned = FollowUp.planned(
                        firstContactId(assignment.leadId()),
                        assignment.salespersonId(),
                        Subject.lead(assignment.leadId()),
                        FirstContactPolicy.REASON,
                        null,
                        due)
                .by(policy);
        return new Planning(
                new FollowUpPlanned(planned, clock.instant(), By.POLICY),
                assignment.key(),
                followUp -> followUp.reassign(assignment.salespersonId(), due, policy, clock.instant()));
    }

    /** A profile that arrives between the look-up and the planning finds nothing to settle yet. */
    private void settleThoseWhoseOwnerCameMeanwhile(List<LeadAssigned> assignments, Map<String, Salesperson> owners) {
        for (LeadAssigned assignment : assignments) {
            if (!owners.containsKey(assignment.salespersonId())) {
                learning.settle(firstContactId(assignment.leadId()), settling(assignment.key()));
            }
        }
    }

    private static CommandKey settling(CommandKey key) {
        return new CommandKey(key.key() + "|settle", null);
    }

    /** The lead was lost or converted: its first contact is no longer owed. */
    public void closed(String leadId, long sequence, CommandKey key) {
        String id = firstContactId(leadId);
        if (followUps.find(id).isPresent()) {
            followUps.change(id, key, followUp -> cancelled(followUp, sequence));
        } else {
            closedLeads.keep(leadId, sequence);
        }
    }

    /**
     * The lead is part of another one: one first contact is enough for both, and what else is owed to it is shown with
     * the other.
     */
    public void mergedInto(String leadId, String otherLeadId, long sequence, CommandKey key) {
        mergedLeads.mergedInto(leadId, otherLeadId, sequence);
        closed(leadId, sequence, key);
    }

    /** The lead is one of its own again: its first contact is owed anew unless it was made. */
    public void splitOff(String leadId, long sequence) {
        mergedLeads.splitOff(leadId, sequence);
    }

    private Optional<FollowUpEvent> cancelled(FollowUp followUp, long sequence) {
        return followUp.cancel(sequence, clock.instant());
    }
}
