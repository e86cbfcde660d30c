package org.clientele.lead.conversion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.ClosingLeads;
import org.clientele.lead.lead.ConversionAnswer;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.Leads;
import org.springframework.stereotype.Service;

/** Ends conversions and their undoings as the portfolio service decided. */
@Service
public class EndingConversions {

    private final Leads leads;
    private final ClosingLeads closing;
    private final AwaitedConversions awaited;
    private final Clock clock;

    EndingConversions(Leads leads, ClosingLeads closing, AwaitedConversions awaited, Clock clock) {
        this.leads = leads;
        this.closing = closing;
        this.awaited = awaited;
        this.clock = clock;
    }

    /** An answer about one lead; the key makes repeats the same. */
    public record Answered(String leadId, ConversionAnswer answer, CommandKey key) {}

    /** Ends many, and tells who waits for them; those that are clients now no longer need their keys. */
    public void end(List<Answered> answers) {
        closing.releaseKeys(ended(answers));
    }

    private List<Versioned<Lead>> ended(List<Answered> answers) {
        var now = clock.instant();
        try {
            return leads.changeAll(
                    answers.stream().map(answered -> command(answered, now)).toList());
        } finally {
            awaited.tell(answers.stream().map(Answered::leadId).collect(Collectors.toSet()));
        }
    }

    private static Command<Lead, LeadEvent> command(Answered answered, Instant now) {
        return Command.of(
                answered.leadId(), answered.key(), Author.POLICY.by(), lead -> lead.heed(answered.answer(), now));
    }
}
