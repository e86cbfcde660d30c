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
 * @param members of whom the client is one
 */
public record Kind(
        @Nullable String sector,
        @Nullable String country,
        @Nullable Size size,
        @Nullable String contractType,
        @Nullable Members members) {

    public static final Kind ANY = new Kind(null, null, null, null);

    /** Whoever's members they are. */
    public Kind(@Nullable String sector, @Nullable String country, @Nullable Size size, @Nullable String contractType) {
        this(sector, country, size, contractType, null);
    }

    /** The same among these clients. */
    public Kind among(@Nullable Members those) {
        return new Kind(sector, country, size, contractType, those);
    }
}
