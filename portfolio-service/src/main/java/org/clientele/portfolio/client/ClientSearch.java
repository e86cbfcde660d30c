package org.clientele.portfolio.client;

import java.util.List;
import java.util.Objects;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.Reach;
import org.clientele.servicedefaults.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * Which clients, in the order of their names.
 *
 * @param reach whose they are
 * @param state current or former ones; both if it is null
 * @param sector their line of business; any if it is null
 * @param words of their names, or what these begin with; all of them
 * @param after the place of the last client already seen; empty before the first
 */
public record ClientSearch(
        Reach reach,
        @Nullable ClientState state,
        @Nullable String sector,
        List<String> words,
        String after,
        int limit) {

    private static final String BEFORE_THE_FIRST = "";

    /** Clients with these words in their names, in any case. */
    public static ClientSearch of(
            Reach reach,
            @Nullable ClientState state,
            @Nullable String sector,
            @Nullable String text,
            @Nullable String after,
            int limit) {
        return new ClientSearch(
                reach, state, sector, SearchWords.of(text), Objects.requireNonNullElse(after, BEFORE_THE_FIRST), limit);
    }

    /** Whether a client is one of those that are sought, wherever it stands. */
    public boolean finds(Client client) {
        return client.isThere()
                && reach.contains(client.owner().salespersonId())
                && (state == null || state == client.state())
                && (sector == null || sector.equals(client.company().sector()))
                && isNamed(client);
    }

    private boolean isNamed(Client client) {
        var names = SearchWords.of(client.name());
        return words.stream().allMatch(word -> names.stream().anyMatch(name -> name.startsWith(word)));
    }

    /**
     * Cuts what was found to the page that was asked for.
     *
     * @param last the client that was looked at last, null if there are no others
     */
    public Page<Client> page(List<Client> found, @Nullable Client last) {
        return Page.of(found, limit, last, client -> Cursor.after(client.place()));
    }

    /** The current clients of a salesperson. */
    public static ClientSearch portfolio(String salespersonId, @Nullable String after, int limit) {
        return of(Reach.of(salespersonId), ClientState.CLIENT, null, null, after, limit);
    }
}
