package org.clientele.lead.conversion;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.lead.merging.FinishingMerges;
import org.clientele.servicedefaults.AtOnce;
import org.clientele.servicedefaults.NotYoursException;
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
     * @throws NotYoursException if the lead, or the client that it goes into, is out of the author's reach
     */
    public Versioned<Lead> convert(ConvertLead asked) {
        var command = asked.command();
        return leads.asRead(command.leadId(), command.expected(), read -> convert(asked, merges.settled(read)));
    }

    /** Begins many; each answers, when it is asked, as a single one does. */
    public List<Supplier<Versioned<Lead>>> convertAll(List<ConvertLead> asked) {
        return AtOnce.orEach(asked, this::convertAtOnce, this::convert);
    }

    private List<Supplier<Versioned<Lead>>> convertAtOnce(List<ConvertLead> asked) {
        return leads.changeAll(commands(asked)).stream()
                .<Supplier<Versioned<Lead>>>map(lead -> () -> lead)
                .toList();
    }

    private List<Command<Lead, LeadEvent>> commands(List<ConvertLead> asked) {
        var leadIds = asked.stream().map(one -> one.command().leadId()).toList();
        var read = leads.findAll(leadIds).stream().collect(Collectors.toMap(Versioned::id, Function.identity()));
        return asked.stream()
                .map(one -> {
                    var lead = Objects.requireNonNull(read.get(one.command().leadId()));
                    return command(one, merges.settled(lead));
                })
                .toList();
    }

    private Versioned<Lead> convert(ConvertLead asked, Versioned<Lead> read) {
        return leads.change(command(asked, read));
    }

    private Command<Lead, LeadEvent> command(ConvertLead asked, Versioned<Lead> read) {
        var begun = begun(asked, read.state());
        if (read.state().state() == LeadState.QUALIFIED) {
            requireOpen(begun.wanted(), asked.command().author(), read.state());
        }
        return asked.command().pinnedTo(read.version()).to(lead -> lead.convert(asked.clientId(), begun));
    }

    private void requireOpen(Conversion.Wanted wanted, Author author, Lead lead) {
        author.requireMayChange(lead);
        if (targets.isClosedTo(author, wanted.clientId())) {
            throw new NotYoursException("The client", String.valueOf(wanted.clientId()));
        }
    }

    private Conversion begun(ConvertLead asked, Lead lead) {
        var command = asked.command();
        var now = clock.instant();
        var attempt = lead.conversion() == null ? 1 : lead.conversion().nextAttempt();
        var target = targets.of(lead, asked.clientId());
        var wanted = new Conversion.Wanted(
                id(command, attempt),
                target,
                asked.project(),
                exchanged(lead.leadIds()),
                now,
                command.author().by(),
                attempt,
                target == null ? null : command.author().limit(),
                command.occurredAt());
        return Conversion.begun(wanted, now.plus(askAgain));
    }

    private Conversion.Exchanged exchanged(List<String> leadIds) {
        var newest = correspondences.ids(leadIds, Conversion.Exchanged.MOST_NAMED + Conversion.Exchanged.MOST_MARKED);
        return Conversion.Exchanged.of(newest, () -> correspondences.count(leadIds, Integer.MAX_VALUE));
    }

    /** A command that is repeated after its conversion was undone and forgotten means another one. */
    private static String id(LeadCommand command, int attempt) {
        var name = command.leadId() + "|" + command.key().key() + (attempt == 1 ? "" : "|" + attempt);
        return UuidCreator.getNameBasedSha1(NAMESPACE, name).toString();
    }
}
