package org.clientele.notification.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Creation;
import org.springframework.stereotype.Service;

/** Plans the first contact with every lead that is given to somebody, and drops it when the lead is closed. */
@Service
public class FollowingUpLeads {

    private final FollowUps followUps;
    private final Salespeople salespeople;
    private final ClosedLeads closedLeads;
    private final MergedLeads mergedLeads;

    public FollowingUpLeads(
            FollowUps followUps, Salespeople salespeople, ClosedLeads closedLeads, MergedLeads mergedLeads) {
        this.followUps = followUps;
        this.salespeople = salespeople;
        this.closedLeads = closedLeads;
        this.mergedLeads = mergedLeads;
    }

    /** A lead that was given to somebody, and the first contact that follows. */
    private record Planning(LeadAssigned lead, Plan plan) {

        String followUpId() {
            return FirstContactPolicy.followUpId(lead.leadId());
        }

        Beginning<FollowUp, FollowUpEvent> beginning() {
            return FollowUp.planned(
                    followUpId(), FirstContactPolicy.action(lead.leadId()), plan, lead.key(), FollowUp.POLICY);
        }

        Command<FollowUp, FollowUpEvent> reassignment() {
            return Command.of(followUpId(), lead.key(), FollowUp.POLICY, followUp -> followUp.reassign(plan));
        }

        Command<FollowUp, FollowUpEvent> settlement(Salesperson owner) {
            return Command.of(
                    followUpId(), lead.key().then("settle"), FollowUp.POLICY, followUp -> followUp.settle(owner));
        }
    }

    public void assigned(List<LeadAssigned> heard) {
        List<LeadAssigned> open = stillOpen(heard);
        Map<String, Salesperson> owners = owners(open);
        List<Planning> plannings = open.stream()
                .map(lead -> new Planning(lead, FirstContactPolicy.plan(lead, owners.get(lead.salespersonId()))))
                .toList();
        plan(plannings);
        settle(plannings.stream()
                .filter(planning -> planning.plan().firstContact().provisional())
                .toList());
    }

    private List<LeadAssigned> stillOpen(List<LeadAssigned> heard) {
        Map<String, Long> closed = closedLeads.findAll(
                heard.stream().map(LeadAssigned::leadId).distinct().toList());
        return heard.stream()
                .filter(lead -> closed.getOrDefault(lead.leadId(), 0L) < lead.sequence())
                .toList();
    }

    private Map<String, Salesperson> owners(Collection<LeadAssigned> leads) {
        return salespeople.findAll(
                leads.stream().map(LeadAssigned::salespersonId).collect(Collectors.toSet()));
    }

    private void plan(List<Planning> plannings) {
        var creations =
                followUps.createAll(plannings.stream().map(Planning::beginning).toList());
        var existing = new ArrayList<Command<FollowUp, FollowUpEvent>>();
        for (int at = 0; at < plannings.size(); at++) {
            if (!(creations.get(at) instanceof Creation.Created)) {
                existing.add(plannings.get(at).reassignment());
            }
        }
        var unused = followUps.changeAll(existing);
    }

    /** A profile that arrives between the look-up and the planning finds nothing to settle yet. */
    private void settle(List<Planning> provisional) {
        Map<String, Salesperson> meanwhile =
                owners(provisional.stream().map(Planning::lead).toList());
        var settlements = new ArrayList<Command<FollowUp, FollowUpEvent>>();
        for (var planning : provisional) {
            var owner = meanwhile.get(planning.plan().salespersonId());
            if (owner != null) {
                settlements.add(planning.settlement(owner));
            }
        }
        var unused = followUps.changeAll(settlements);
    }

    /** The lead was lost or converted: its first contact is no longer owed. */
    public void closed(String leadId, long sequence, CommandKey key) {
        String id = FirstContactPolicy.followUpId(leadId);
        if (followUps.find(id).isPresent()) {
            followUps.change(Command.of(id, key, FollowUp.POLICY, followUp -> followUp.cancel(sequence)));
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
}
