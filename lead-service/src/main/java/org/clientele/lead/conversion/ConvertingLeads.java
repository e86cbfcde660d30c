package org.clientele.lead.conversion;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.lead.merging.FinishingMerges;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Asks the portfolio service to make a lead a client. Whoever asks for the same again, at the same time or later, gets
 * the one conversion that there is.
 */
@Service
public class ConvertingLeads {

    private static final UUID NAMESPACE = UUID.fromString("0e1f1a2b-63cb-5a0f-8d52-6d1c3b7c9f10");

    private static final int MOST_TRIES = 20;

    private final Leads leads;
    private final Correspondences correspondences;
    private final FinishingMerges merges;
    private final TargetClients targets;
    private final Clock clock;
    private final Duration askAgain;

    ConvertingLeads(
            Leads leads,
            Correspondences correspondences,
            FinishingMerges merges,
            TargetClients targets,
            Clock clock,
            @Value("${clientele.conversion.ask-again}") Duration askAgain) {
        this.leads = leads;
        this.correspondences = correspondences;
        this.merges = merges;
        this.targets = targets;
        this.clock = clock;
        this.askAgain = askAgain;
    }

    /**
     * Begins the conversion of a qualified lead, into its client if it has one and none is named. The version is pinned
     * whose correspondence was counted, so that no lead becomes part of it, or leaves it, in between.
     *
     * @throws WrongStateException if it is not qualified, or is being converted into something else
     */
    public Leads.Version convert(ConvertLead wanted) {
        for (int tries = 1; ; tries++) {
            try {
                return convertAsRead(wanted);
            } catch (StaleVersionException changedMeanwhile) {
                if (wanted.command().expected().isPresent() || tries == MOST_TRIES) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    /** What was exchanged with a lead before it is converted: how much, and which as far as it is named. */
    private record History(int count, List<String> ids) {

        private static final History NONE = new History(0, List.of());
    }

    private Leads.Version convertAsRead(ConvertLead wanted) {
        var read = leads.find(wanted.command().leadId()).map(merges::settled);
        var history = read.map(found -> history(found.lead().leadIds())).orElse(History.NONE);
        var command = wanted.command();
        var expecting = command.expected().isPresent() || read.isEmpty()
                ? command
                : command.at(read.get().number());
        return leads.change(expecting, lead -> decide(wanted, lead, history));
    }

    private History history(List<String> leadIds) {
        var ids = correspondences.ids(leadIds, Conversion.MOST_NAMED);
        var count = ids.size() < Conversion.MOST_NAMED ? ids.size() : correspondences.count(leadIds);
        return new History(count, ids);
    }

    private List<LeadEvent> decide(ConvertLead wanted, Lead lead, History history) {
        wanted.command().author().requireMayChange(lead);
        if (lead.state() == LeadState.QUALIFIED) {
            return List.of(new LeadEvent.LeadConversionStarted(conversion(wanted, lead, history)));
        }
        if (isUnderWay(lead, wanted)) {
            return List.of();
        }
        throw new WrongStateException(lead, "converted like this");
    }

    private static boolean isUnderWay(Lead lead, ConvertLead wanted) {
        var conversion = lead.conversion();
        return conversion != null
                && isOnItsWay(conversion.state())
                && conversion.project().equals(wanted.project())
                && (wanted.clientId() == null || wanted.clientId().equals(conversion.clientId()));
    }

    private static boolean isOnItsWay(Conversion.State state) {
        return switch (state) {
            case CONVERTING, CONVERTED -> true;
            case REFUSED, UNDOING, UNDONE -> false;
        };
    }

    private Conversion conversion(ConvertLead wanted, Lead lead, History history) {
        var command = wanted.command();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var attempt = lead.conversion() == null ? 1 : lead.conversion().nextAttempt();
        return Conversion.begun(
                id(command, attempt),
                targets.of(lead, wanted.clientId()),
                wanted.project(),
                history.count(),
                history.ids().isEmpty() ? null : history.ids(),
                now,
                command.author().by(),
                now.plus(askAgain),
                attempt);
    }

    /** A command that is repeated after its conversion was undone and forgotten means another one. */
    private static String id(LeadCommand command, int attempt) {
        var name = command.leadId() + "|" + command.key().key() + (attempt == 1 ? "" : "|" + attempt);
        return UuidCreator.getNameBasedSha1(NAMESPACE, name).toString();
    }
}
