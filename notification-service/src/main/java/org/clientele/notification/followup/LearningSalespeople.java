package org.clientele.notification.followup;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.springframework.stereotype.Service;

/** Takes in what is said about salespeople and makes up for not having known it earlier. */
@Service
public class LearningSalespeople {

    private static final int PAGE = 500;

    private final Salespeople salespeople;
    private final FollowUps followUps;
    private final Reminding reminding;

    public LearningSalespeople(Salespeople salespeople, FollowUps followUps, Reminding reminding) {
        this.salespeople = salespeople;
        this.followUps = followUps;
        this.reminding = reminding;
    }

    public void learn(Salesperson salesperson, long sequence, CommandKey key) {
        salespeople.keep(salesperson, sequence);
        // What is known by now, which is newer when an old profile comes again.
        salespeople.find(salesperson.id()).ifPresent(known -> settle(known, key));
        reminding.addressArrived(salesperson.id());
    }

    /** Page by page: what is settled waits no more. */
    private void settle(Salesperson known, CommandKey key) {
        List<String> page;
        do {
            page = followUps.provisionalOf(known.id(), PAGE);
            var unused = followUps.changeAll(page.stream()
                    .map(id -> Command.<FollowUp, FollowUpEvent>of(
                            id, key, FollowUp.POLICY, followUp -> followUp.settle(known)))
                    .toList());
        } while (page.size() == PAGE);
    }

    public void forget(String salespersonId) {
        salespeople.forget(salespersonId);
    }
}
