package org.clientele.lead.conversion;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.matching.Identities;
import org.clientele.lead.matching.KnownClients;
import org.clientele.lead.matching.Resemblance;
import org.clientele.lead.merging.SuggestingMatches;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds clients that a lead may be already: by their contacts' addresses, and by what else is suggested for it. */
@Component
class ClientDuplicates {

    private static final double SAME_ADDRESS = 0.95;

    /** Of those with the same address. */
    private static final int MOST = 20;

    private final SuggestingMatches suggesting;
    private final KnownClients clients;
    private final Identities identities;

    ClientDuplicates(SuggestingMatches suggesting, KnownClients clients, Identities identities) {
        this.suggesting = suggesting;
        this.clients = clients;
        this.identities = identities;
    }

    /** The most likely first, without the one that it is for and those that are out of reach. */
    List<ConversionPreview.Duplicate> of(Lead lead, @Nullable String target, Reach reach) {
        var found = new LinkedHashMap<String, Resemblance>();
        suggesting.of(lead, reach).stream()
                .filter(suggestion -> suggestion.clientId() != null)
                .forEach(suggestion -> found.put(
                        String.valueOf(suggestion.clientId()),
                        new Resemblance(suggestion.score(), suggestion.reasons())));
        var person = lead.details().personOrNone();
        addSame("same phone number", identities.keys(null, person.phone()), reach, found);
        addSame("same e-mail address", identities.keys(person.email(), null), reach, found);
        var known = clients.findAll(found.keySet());
        return found.entrySet().stream()
                .filter(one -> !one.getKey().equals(target))
                .map(one -> duplicate(one.getKey(), known.get(one.getKey()), one.getValue()))
                .sorted(Comparator.comparingDouble(ConversionPreview.Duplicate::score)
                        .reversed()
                        .thenComparing(ConversionPreview.Duplicate::clientId))
                .toList();
    }

    private void addSame(String reason, List<String> keys, Reach reach, Map<String, Resemblance> found) {
        clients.byKeys(keys, reach, MOST)
                .forEach((key, having) -> having.forEach(client -> found.merge(
                        client.clientId(),
                        new Resemblance(SAME_ADDRESS, List.of(reason)),
                        (known, same) -> known.because(reason, SAME_ADDRESS))));
    }

    private static ConversionPreview.Duplicate duplicate(
            String clientId, KnownClients.@Nullable Client known, Resemblance resemblance) {
        return new ConversionPreview.Duplicate(
                clientId,
                known == null ? null : known.likeness().companyName(),
                known != null && known.former(),
                resemblance.score(),
                resemblance.reasons());
    }
}
