package org.clientele.portfolio.client;

import org.jspecify.annotations.Nullable;

/**
 * Which clients, by name; a filter that is null does not filter.
 *
 * @param text words that names have to begin one of theirs with, in any case
 * @param after the place of the last client already seen
 */
public record ClientSearch(
        @Nullable String owner,
        @Nullable String sector,
        @Nullable ClientState state,
        @Nullable String text,
        @Nullable String after,
        int limit) {

    /** The current clients of a salesperson. */
    public static ClientSearch portfolio(String salespersonId, @Nullable String after, int limit) {
        return new ClientSearch(salespersonId, null, ClientState.CLIENT, null, after, limit);
    }
}
