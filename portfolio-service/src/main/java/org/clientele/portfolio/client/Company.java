package org.clientele.portfolio.client;

import org.jspecify.annotations.Nullable;

/** The company that a client is, as far as it is known. */
public record Company(
        @Nullable String name,
        @Nullable String sector,
        @Nullable Integer employees,
        @Nullable String country,
        @Nullable String website,
        @Nullable String registrationNumber,
        @Nullable String region,
        @Nullable String postcode) {

    public static final Company NONE = new Company(null, null, null, null, null, null, null, null);
}
