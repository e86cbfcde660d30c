package org.clientele.lead.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.lead.conversion.ConversionPreview.ExistingClient;
import org.clientele.lead.conversion.ConversionPreview.Hindrance;
import org.clientele.lead.conversion.ConversionPreview.NewClient;
import org.clientele.lead.conversion.ConversionPreview.NewProject;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.lead.Person;
import org.clientele.lead.matching.KnownClients;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows what a conversion would make of a lead; nothing is changed by that. */
@Service
public class PreviewingConversions {

    private final Correspondences correspondences;
    private final KnownClients clients;
    private final TargetClients targets;
    private final ClientDuplicates duplicates;

    PreviewingConversions(
            Correspondences correspondences, KnownClients clients, TargetClients targets, ClientDuplicates duplicates) {
        this.correspondences = correspondences;
        this.clients = clients;
        this.targets = targets;
        this.duplicates = duplicates;
    }

    /**
     * What would become of a lead.
     *
     * @param named the client that shall get the project; as in a conversion that of the lead if none is named
     * @param author who would convert it
     * @param reach whose clients may be shown
     */
    public ConversionPreview preview(Lead lead, @Nullable String named, Author author, Reach reach) {
        var target = targets.of(lead, named);
        var hindrances = hindrances(lead, target, author);
        return new ConversionPreview(
                lead.leadId(),
                hindrances.stream().noneMatch(Hindrance::prevents),
                hindrances,
                target == null ? newClient(lead) : null,
                target == null ? null : existing(target, reach),
                new NewProject(lead.salespersonId(), lead.teamId(), lead.expectedValue()),
                lead.leadIds(),
                correspondences.count(lead.leadIds(), Correspondences.MOST_SHOWN),
                duplicates.of(lead, target, reach));
    }

    private static NewClient newClient(Lead lead) {
        return new NewClient(
                Optional.ofNullable(name(lead)).orElseGet(() -> address(lead.person())),
                lead.company(),
                lead.person(),
                lead.salespersonId(),
                lead.teamId());
    }

    private ExistingClient existing(String clientId, Reach reach) {
        var known = clients.find(clientId).filter(client -> reach.contains(client.salespersonId()));
        return new ExistingClient(
                clientId,
                known.map(client -> client.likeness().companyName()).orElse(null),
                known.map(KnownClients.Client::salespersonId).orElse(null));
    }

    private List<Hindrance> hindrances(Lead lead, @Nullable String target, Author author) {
        var hindrances = new ArrayList<Hindrance>();
        if (lead.state() != LeadState.QUALIFIED) {
            hindrances.add(new Hindrance(
                    "wrong-state", true, "A lead that is %s cannot be converted.".formatted(lead.state())));
        }
        var known = Optional.ofNullable(target).flatMap(clients::find);
        if (target != null && known.isEmpty()) {
            hindrances.add(new Hindrance("unknown-client", true, "No client of this id is known here."));
        }
        if (targets.isClosedTo(author, target)) {
            hindrances.add(new Hindrance("not-their-client", true, "The client is somebody else's."));
        }
        if (known.filter(KnownClients.Client::former).isPresent()) {
            hindrances.add(new Hindrance("client-left", false, "The client has left; it comes back by this."));
        }
        if (target == null && name(lead) == null) {
            hindrances.add(new Hindrance("no-name", false, "Neither the company nor the person has a name."));
        }
        if (lead.salespersonId() == null) {
            hindrances.add(new Hindrance("no-owner", false, "Nobody has the lead, so nobody would have the client."));
        }
        return hindrances;
    }

    private static @Nullable String name(Lead lead) {
        var company = lead.company();
        if (company != null && company.name() != null) {
            return company.name();
        }
        var person = lead.person();
        var name = person == null
                ? ""
                : Stream.of(person.givenName(), person.familyName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return name.isBlank() ? null : name;
    }

    private static @Nullable String address(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        return person.email() == null ? person.phone() : person.email();
    }
}
