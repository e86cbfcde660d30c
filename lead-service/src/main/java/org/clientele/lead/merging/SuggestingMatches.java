package org.clientele.lead.merging;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.matching.KnownClients;
import org.clientele.lead.matching.Likeness;
import org.clientele.lead.matching.Resemblance;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds open leads and clients that may be the same as a lead. It says why, and does nothing by itself. */
@Service
public class SuggestingMatches {

    /** So many are compared for each mark, the most telling marks on their own, so that a common word hides nobody. */
    private static final int COMPARED = 200;

    private static final int MOST = 20;

    private final Leads leads;
    private final KnownClients clients;

    SuggestingMatches(Leads leads, KnownClients clients) {
        this.leads = leads;
        this.clients = clients;
    }

    /**
     * What may be the same: a lead or a client.
     *
     * @param score from 0 to 1
     */
    public record Suggestion(
            @Nullable String leadId, @Nullable String clientId, double score, List<String> reasons) {}

    /** The most likely first; those that are out of reach are left out. */
    public List<Suggestion> of(Lead lead, Reach reach) {
        var marks = lead.likeness().marks();
        var ofLeads = marks.stream()
                .flatMap(mark -> leads.having(mark, reach, COMPARED).stream())
                .filter(other -> !other.leadId().equals(lead.leadId()))
                .flatMap(other -> suggestion(lead, other.likeness(), other.leadId(), null));
        var ofClients = marks.stream()
                .flatMap(mark -> clients.having(mark, reach, COMPARED).stream())
                .flatMap(client -> suggestion(lead, client.likeness(), null, client.clientId()));
        return Stream.concat(ofLeads, ofClients)
                .distinct()
                .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
                .limit(MOST)
                .toList();
    }

    private static Stream<Suggestion> suggestion(
            Lead lead, Likeness other, @Nullable String leadId, @Nullable String clientId) {
        return Resemblance.of(lead.likeness(), other).stream()
                .map(resemblance -> new Suggestion(leadId, clientId, resemblance.score(), resemblance.reasons()));
    }
}
