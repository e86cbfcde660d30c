package org.clientele.lead.conversion;

import java.util.Optional;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.matching.KnownClients;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which client a lead goes into: the one that is named, else the one that it is for as long as that is there. */
@Component
class TargetClients {

    private final KnownClients clients;

    TargetClients(KnownClients clients) {
        this.clients = clients;
    }

    /**
     * Whether this client is out of the author's reach by what is known here. While its owner is not, the portfolio
     * service decides.
     */
    boolean isClosedTo(Author author, @Nullable String clientId) {
        return Optional.ofNullable(clientId)
                .filter(client -> !author.reach().isEverybody())
                .flatMap(clients::find)
                .map(KnownClients.Client::salespersonId)
                .filter(owner -> !author.reach().contains(owner))
                .isPresent();
    }

    /** Null if it becomes a client of its own. */
    @Nullable
    String of(Lead lead, @Nullable String named) {
        return named == null
                ? Optional.ofNullable(lead.client())
                        .filter(client -> clients.find(client).isPresent())
                        .orElse(null)
                : named;
    }
}
