package org.clientele.analytics.facts.events;

import org.jspecify.annotations.Nullable;

/** What is read of {@code client.profile.v1}: how the client is called. */
record ClientProfile(
        String clientId,
        @Nullable Company company,
        @Nullable Contact contact) {

    record Company(String name) {}

    record Contact(@Nullable String givenName, @Nullable String familyName) {}

    /** The company's name, else the person's; null if neither is known. */
    @Nullable
    String name() {
        if (company != null) {
            return company.name();
        }
        return contact == null ? null : PersonName.of(contact.givenName(), contact.familyName());
    }
}
