package org.clientele.analytics.churn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FollowUp;
import org.clientele.analytics.facts.Ids;
import org.clientele.analytics.facts.LeadFact;
import org.jspecify.annotations.Nullable;

/** Finds what was exchanged with clients and done for them; what concerned a lead is its client's once it has one. */
record TouchesOfFacts(Facts facts, long asOf, Instant end, ZoneId zone) {

    void addTo(Touches touches) {
        var clients = clientsOfLeads();
        facts.exchanges()
                .newest(asOf)
                .filter(exchange -> exchange.at().isBefore(end))
                .forEach(exchange -> add(touches, client(exchange.about(), clients), exchange.at()));
        facts.followUps()
                .newest(asOf)
                .filter(followUp -> followUp.state() == FollowUp.State.DONE
                        && followUp.changedAt().isBefore(end))
                .forEach(done -> add(touches, client(done.about(), clients), done.changedAt()));
    }

    private Map<String, String> clientsOfLeads() {
        var clients = new HashMap<String, String>();
        facts.leads()
                .stories(asOf, LeadFact::conversion)
                .flatMap(Optional::stream)
                .filter(won -> won.happened().isBefore(end))
                .forEach(won -> clients.put(won.leadId(), won.clientId()));
        return clients;
    }

    private static @Nullable String client(Concerned about, Map<String, String> clientsOfLeads) {
        return about.isClient() ? about.id() : clientsOfLeads.get(about.id());
    }

    private void add(Touches touches, @Nullable String clientId, Instant at) {
        int client =
                clientId == null ? Ids.UNKNOWN : facts.dictionary().clients().find(clientId);
        if (client != Ids.UNKNOWN) {
            touches.add(client, Math.toIntExact(LocalDate.ofInstant(at, zone).toEpochDay()));
        }
    }
}
