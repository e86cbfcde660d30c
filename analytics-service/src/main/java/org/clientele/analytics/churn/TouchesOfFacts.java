package org.clientele.analytics.churn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.clientele.analytics.facts.ClientsOfLeads;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FollowUp;
import org.clientele.analytics.facts.Ids;
import org.jspecify.annotations.Nullable;

/** Finds what was exchanged with clients and done for them; what concerned a lead is its client's once it has one. */
record TouchesOfFacts(Facts facts, long asOf, Instant end, ZoneId zone) {

    void addTo(Touches touches) {
        var clients = new ClientsOfLeads(facts, asOf, end);
        facts.exchanges()
                .newest(asOf)
                .filter(exchange -> exchange.at().isBefore(end))
                .forEach(exchange -> add(touches, clients.client(exchange.about()), exchange.at()));
        facts.followUps()
                .newest(asOf)
                .filter(followUp -> followUp.state() == FollowUp.State.DONE
                        && followUp.changedAt().isBefore(end))
                .forEach(done -> add(touches, clients.client(done.about()), done.changedAt()));
    }

    private void add(Touches touches, @Nullable String clientId, Instant at) {
        int client =
                clientId == null ? Ids.UNKNOWN : facts.dictionary().clients().find(clientId);
        if (client != Ids.UNKNOWN) {
            touches.add(client, Math.toIntExact(LocalDate.ofInstant(at, zone).toEpochDay()));
        }
    }
}
