package org.clientele.analytics.facts.mongo;

import org.jspecify.annotations.Nullable;

/** What is read of {@code salesperson.profile.v1}. */
record SalespersonProfile(
        @Nullable String salespersonId,
        @Nullable String givenName,
        @Nullable String familyName) {

    String id() {
        return Required.field("salespersonId", salespersonId);
    }

    @Nullable
    String name() {
        return PersonName.of(givenName, familyName);
    }
}
