package org.clientele.lead.conversion;

import java.util.List;
import java.util.function.Function;
import org.clientele.eventdelivery.CommandKey;
import org.clientele.lead.pipeline.By;
import org.clientele.lead.pipeline.ClosingLeads;
import org.clientele.lead.pipeline.Conversion;
import org.clientele.lead.pipeline.Lead;
import org.clientele.lead.pipeline.LeadEvent;
import org.clientele.lead.pipeline.Leads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Ends conversions as the portfolio service decided; an answer to another conversion changes nothing. */
@Service
public class EndingConversions {

    private final Leads leads;
    private final ClosingLeads closing;

    EndingConversions(Leads leads, ClosingLeads closing) {
        this.leads = leads;
        this.closing = closing;
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
    }

    /** Ends many; those that are clients now no longer need their keys. */
    public void end(List<? extends Answer> answers) {
        var ended =
                leads.changeAll(answers.stream().map(EndingConversions::update).toList());
        closing.releaseKeys(ended);
    }

    private static Leads.Update update(Answer answer) {
        Function<Lead, List<LeadEvent>> decide =
                lead -> isAbout(lead.conversion(), answer) ? List.of(event(answer)) : List.of();
        return new Leads.Update(answer.leadId(), answer.key(), decide, By.policy());
    }

    private static boolean isAbout(@Nullable Conversion conversion, Answer answer) {
        return conversion != null && conversion.isAbout(answer.conversionId());
    }

    private static LeadEvent event(Answer answer) {
        return switch (answer) {
            case Answer.Signed signed -> new LeadEvent.LeadConverted(signed.clientId(), signed.projectId());
            case Answer.Refused refused -> new LeadEvent.LeadConversionRefused(refused.reason());
        };
    }
}
