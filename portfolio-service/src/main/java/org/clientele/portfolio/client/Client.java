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

    public boolean isLookedAfterBy(String someone) {
        return someone.equals(salespersonId);
    }
}
