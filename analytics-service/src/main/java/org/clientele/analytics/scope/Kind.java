package org.clientele.analytics.scope;

import org.clientele.analytics.facts.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which clients and projects are asked for; null is any.
 *
 * @param sector of the client, as it is now
 * @param country of the client, as it is now
 * @param size of the client, as it is now
 * @param contractType of the project; clients without one in scope are not asked for then
 */
public record Kind(
        @Nullable String sector,
        @Nullable String country,
        @Nullable Size size,
        @Nullable String contractType) {

    public static final Kind ANY = new Kind(null, null, null, null);
}
