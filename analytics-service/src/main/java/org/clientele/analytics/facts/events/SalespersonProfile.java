package org.clientele.analytics.facts.events;

import org.jspecify.annotations.Nullable;

/** What is read of {@code salesperson.profile.v1}. */
record SalespersonProfile(String salespersonId, String teamId, String givenName, String familyName) {

    @Nullable
    String name() {
        return PersonName.of(givenName, familyName);
    }
}
