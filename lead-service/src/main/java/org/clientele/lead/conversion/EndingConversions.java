package org.clientele.lead.conversion;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.lead.By;
import org.clientele.lead.lead.ClosingLeads;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.Leads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Ends conversions and their undoings as the portfolio service decided; an answer to another conversion changes
 * nothing.
 */
@Service
public class EndingConversions {

    private final Leads leads;
    private final ClosingLeads closing;
    private final Clock clock;

    EndingConversions(Leads leads, ClosingLeads closing, Clock clock) {
        this.leads = leads;
        this.closing = closing;
        this.clock = clock;
    }

    /** What the portfolio service says of one conversion. */
    public sealed interface Answer {

        String leadId();

        String conversionId();

        CommandKey key();

        /** The lead's project is signed by this client. */
        record Signed(String leadId, String conversionId, String clientId, String projectId, CommandKey key)
                implements Answer {}

        /** It cannot be. */
        record Refused(String leadId, String conversionId, String reason, CommandKey key) implements Answer {}

        /** All that was done for it is taken back. */
        record Withdrawn(String leadId, String conversionId, CommandKey key) implements Answer {}

        /** It cannot be taken back by this attempt. */
        record UndoRefused(String leadId, String conversionId, String undoId, List<String> reasons, CommandKey key)
                implements Answer {}
    }

    /** Ends many; those that are clients now no longer need their keys. */
    public void end(List<? extends Answer> answers) {
        var ended = leads.changeAll(answers.stream().map(this::update).toList());
        closing.releaseKeys(ended);
    }

    private Leads.Update update(Answer answer) {
        Function<Lead, List<LeadEvent>> decide =
                lead -> isAbout(lead.conversion(), answer) ? List.of(event(answer)) : List.of();
        return new Leads.Update(answer.leadId(), answer.key(), decide, By.policy());
    }

    private static boolean isAbout(@Nullable Conversion conversion, Answer answer) {
        return conversion != null
                && conversion.conversionId().equals(answer.conversionId())
                && switch (answer) {
                    case Answer.Signed signed -> conversion.state() == Conversion.State.CONVERTING;
                    case Answer.Refused refused -> conversion.state() == Conversion.State.CONVERTING;
                    case Answer.Withdrawn withdrawn -> conversion.isBeingUndone();
                    case Answer.UndoRefused refused ->
                        conversion.isBeingUndone()
                                && conversion.requireUndoing().undoId().equals(refused.undoId());
                };
    }

    private LeadEvent event(Answer answer) {
        return switch (answer) {
            case Answer.Signed signed ->
                new LeadEvent.LeadConverted(
                        signed.clientId(), signed.projectId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            case Answer.Refused refused -> new LeadEvent.LeadConversionRefused(refused.reason());
            case Answer.Withdrawn withdrawn -> new LeadEvent.LeadConversionUndone();
            case Answer.UndoRefused refused -> new LeadEvent.LeadConversionUndoRefused(refused.reasons(), null);
        };
    }
}
