package org.clientele.lead.conversion;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.lead.pipeline.Conversion;
import org.clientele.lead.pipeline.Lead;
import org.clientele.lead.pipeline.LeadEvent;
import org.clientele.lead.pipeline.LeadState;
import org.clientele.lead.pipeline.Leads;
import org.clientele.lead.pipeline.WrongStateException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Asks the portfolio service to make a lead a client. Whoever asks for the same again, at the same time or later, gets
 * the one conversion that there is.
 */
@Service
public class ConvertingLeads {

    private static final UUID NAMESPACE = UUID.fromString("0e1f1a2b-63cb-5a0f-8d52-6d1c3b7c9f10");

    private final Leads leads;
    private final Correspondences correspondences;
    private final Clock clock;
    private final Duration askAgain;

    ConvertingLeads(
            Leads leads,
            Correspondences correspondences,
            Clock clock,
            @Value("${clientele.conversion.ask-again}") Duration askAgain) {
        this.leads = leads;
        this.correspondences = correspondences;
        this.clock = clock;
        this.askAgain = askAgain;
    }

    /**
     * Begins the conversion of a qualified lead.
     *
     * @throws WrongStateException if it is not qualified, or is being converted into something else
     */
    public Leads.Version convert(ConvertLead wanted) {
        var count = correspondences.count(wanted.command().leadId());
        return leads.change(wanted.command(), lead -> {
            wanted.command().author().requireMayChange(lead);
            if (lead.state() == LeadState.QUALIFIED) {
                return List.of(new LeadEvent.LeadConversionStarted(conversion(wanted, count)));
            }
            if (isUnderWay(lead, wanted)) {
                return List.of();
            }
            throw new WrongStateException(lead, "converted like this");
        });
    }

    private static boolean isUnderWay(Lead lead, ConvertLead wanted) {
        var conversion = lead.conversion();
        return conversion != null
                && conversion.state() != Conversion.State.REFUSED
                && conversion.project().equals(wanted.project())
                && (wanted.clientId() == null || wanted.clientId().equals(conversion.clientId()));
    }

    private Conversion conversion(ConvertLead wanted, int correspondenceCount) {
        var command = wanted.command();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = UuidCreator.getNameBasedSha1(
                NAMESPACE, command.leadId() + "|" + command.key().key());
        return new Conversion(
                id.toString(),
                Conversion.State.CONVERTING,
                wanted.clientId(),
                wanted.project(),
                correspondenceCount,
                now,
                command.author().by(),
                now.plus(askAgain),
                null,
                null);
    }
}
