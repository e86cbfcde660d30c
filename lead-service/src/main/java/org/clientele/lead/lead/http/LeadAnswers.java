package org.clientele.lead.lead.http;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.matching.KnownClients;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows leads with what is known here of the clients that they are for. */
@Component
class LeadAnswers {

    private final KnownClients clients;

    LeadAnswers(KnownClients clients) {
        this.clients = clients;
    }

    ResponseEntity<LeadAnswer> of(Versioned<Lead> lead) {
        return ResponseEntity.ok()
                .eTag(ETags.of(lead.version()))
                .body(ofEach(List.of(lead.state())).apply(lead.state()));
    }

    Page<LeadAnswer> of(Page<Lead> leads) {
        return leads.map(ofEach(leads.items()));
    }

    /** Shows each of these leads. */
    Function<Lead, LeadAnswer> ofEach(Collection<Lead> leads) {
        var former = former(leads);
        return lead -> LeadAnswer.of(lead, lead.client() != null && former.contains(lead.client()));
    }

    private Set<String> former(Collection<Lead> leads) {
        return clients.former(
                leads.stream().map(Lead::client).filter(Objects::nonNull).toList());
    }
}
