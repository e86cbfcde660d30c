package org.clientele.portfolio.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A company or person that signed: from which lead it came, who looks after it, and how to reach it. */
public record Client(
        String clientId,
        String leadId,
        String conversionId,
        @Nullable String salespersonId,
        @Nullable String teamId,
        ClientState state,
        @Nullable Company company,
        @Nullable Contact contact,
        Instant onboardedAt,
        By by) {

    /** The company's name, otherwise the contact's; the id of a client that nobody named. */
    public String name() {
        if (company != null && company.name() != null) {
            return company.name();
        }
        var ofContact = contact == null ? null : contact.name();
        return ofContact == null ? clientId : ofContact;
    }

    /** The same as if it had never been one: nothing is kept that tells who it was. */
    public Client withdrawn() {
        return new Client(
                clientId,
                leadId,
                conversionId,
                salespersonId,
                teamId,
                ClientState.WITHDRAWN,
                null,
                null,
                onboardedAt,
                by);
    }

    public boolean isLookedAfterBy(String someone) {
        return someone.equals(salespersonId);
    }
}
