package org.clientele.analytics.facts;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose history that of a lead is: what was done for a lead was done for its client once it has one. */
public final class ClientsOfLeads {

    private final Map<String, String> clients = new HashMap<>();

    /**
     * As it was known at an instant.
     *
     * @param asOf milliseconds since 1970-01-01, {@link Long#MAX_VALUE} for what is known now
     */
    public ClientsOfLeads(Facts facts, long asOf) {
        this(facts, asOf, Instant.MAX);
    }

    /** The same of those leads alone that were converted before an instant. */
    public ClientsOfLeads(Facts facts, long asOf, Instant end) {
        facts.leads()
                .stories(asOf, LeadFact::conversion)
                .flatMap(Optional::stream)
                .filter(won -> won.happened().isBefore(end))
                .forEach(won -> clients.put(won.leadId(), won.clientId()));
    }

    /** The client that something is about; null for a lead that is none. */
    public @Nullable String client(Concerned about) {
        return about.isClient() ? about.id() : clients.get(about.id());
    }
}
