package org.clientele.lead.lead.events;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.lead.lead.Company;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.Person;
import org.clientele.lead.lead.Project;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/** What the portfolio service is asked for. */
final class OnboardingRequests {

    private static final String TOPIC = "client-onboarding-requests";

    private OnboardingRequests() {}

    private record Onboarding(
            String conversionId,
            String leadId,
            @Nullable Integer attempt,
            @Nullable List<String> mergedLeadIds,
            @Nullable String clientId,
            @Nullable String onlyClientsOf,
            @Nullable ClientsWithin clientsWithin,
            @Nullable String salespersonId,
            @Nullable String teamId,
            @Nullable Person person,
            @Nullable Company company,
            Project project,
            int correspondenceCount,
            @Nullable List<String> correspondenceIds,
            @Nullable String correspondenceMarks,
            Instant requestedAt,
            @Nullable Instant askedAgainAt,
            By by) {}

    /** Who may look after the client that exists, and whether nobody may. */
    private record ClientsWithin(List<String> salespersonIds, boolean unowned) {}

    private record Undo(
            String undoId,
            String conversionId,
            String leadId,
            @Nullable String clientId,
            @Nullable String projectId,
            Instant requestedAt,
            @Nullable Instant askedAgainAt,
            By by) {}

    /** What is still to be answered, asked once more. */
    static List<Outgoing> unanswered(Lead lead, Instant again) {
        var conversion = lead.requireConversion();
        return switch (conversion.state()) {
            case CONVERTING -> List.of(onboarding(lead, conversion, again));
            case UNDOING -> List.of(undo(lead, conversion, again));
            case CONVERTED, REFUSED, UNDONE -> List.of();
        };
    }

    /** All that it needs to make the lead a client. */
    static Outgoing onboarding(Lead lead, Conversion conversion) {
        return onboarding(lead, conversion, null);
    }

    private static Outgoing onboarding(Lead lead, Conversion conversion, @Nullable Instant again) {
        var wanted = conversion.wanted();
        var request = new Onboarding(
                wanted.conversionId(),
                lead.leadId(),
                wanted.attempt() == 1 ? null : wanted.attempt(),
                unlessEmpty(lead.leadIds().subList(1, lead.leadIds().size())),
                wanted.clientId(),
                onlyClientsOf(wanted),
                clientsWithin(wanted),
                lead.salespersonId(),
                lead.teamId(),
                lead.person(),
                lead.company(),
                wanted.project(),
                wanted.exchanged().count(),
                unlessEmpty(wanted.exchanged().ids()),
                wanted.exchanged().olderMarks(),
                wanted.requestedAt(),
                again,
                wanted.by());
        return Outgoing.of(TOPIC, lead.leadId(), "client.onboarding-requested.v1", request);
    }

    /** Whose clients whoever asked may build on at least: who knows no team goes by that. */
    private static @Nullable String onlyClientsOf(Conversion.Wanted wanted) {
        return wanted.clientsWithin() == null ? null : wanted.by().actor();
    }

    /** Said where that is not one person. */
    private static @Nullable ClientsWithin clientsWithin(Conversion.Wanted wanted) {
        var reach = wanted.clientsWithin();
        return reach == null
                        || reach.people() == null
                        || reach.equals(Reach.of(wanted.by().actor()))
                ? null
                : new ClientsWithin(reach.people(), reach.unowned());
    }

    /** To take back what was done for a conversion. */
    static Outgoing undo(Lead lead, Conversion conversion) {
        return undo(lead, conversion, null);
    }

    private static Outgoing undo(Lead lead, Conversion conversion, @Nullable Instant again) {
        var undoing = conversion.requireUndoing();
        var request = new Undo(
                undoing.undoId(),
                conversion.conversionId(),
                lead.leadId(),
                conversion.clientId(),
                conversion.end().projectId(),
                undoing.requestedAt(),
                again,
                undoing.by());
        return Outgoing.of(TOPIC, lead.leadId(), "client.onboarding-undo-requested.v1", request);
    }

    private static @Nullable List<String> unlessEmpty(List<String> ids) {
        return ids.isEmpty() ? null : ids;
    }
}
