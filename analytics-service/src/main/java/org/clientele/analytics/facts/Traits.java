package org.clientele.analytics.facts;

import org.jspecify.annotations.Nullable;

/**
 * What kind of company a client is; each is null where nobody said.
 *
 * @param sector a code of the organisation
 * @param country as ISO 3166-1 has it, two letters
 * @param employees how many it has
 */
public record Traits(
        @Nullable String sector,
        @Nullable String country,
        @Nullable Integer employees) {

    public static final Traits UNKNOWN = new Traits(null, null, null);

    public Size size() {
        return Size.of(employees);
    }
}
