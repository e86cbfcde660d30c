package org.clientele.analytics.ranking;

import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.facts.Ids;
import org.clientele.analytics.facts.Size;
import org.clientele.analytics.scope.Kind;
import org.clientele.analytics.scope.Members;
import org.jspecify.annotations.Nullable;

/** The clients of the kind that is asked for, in the numbers of the facts. */
public final class ClientsOfKind {

    private final Clients clients;
    private final Dictionary dictionary;
    private final int sector;
    private final int country;
    private final int size;
    private final @Nullable Members members;

    /** @param clients as they are known at the moment that is asked for */
    public ClientsOfKind(Kind kind, Clients clients, Dictionary dictionary) {
        this.clients = clients;
        this.dictionary = dictionary;
        this.sector = Wanted.number(dictionary.codes(), kind.sector());
        this.country = Wanted.number(dictionary.codes(), kind.country());
        this.members = kind.members();
        this.size = Wanted.number(dictionary.codes(), code(kind.size()));
    }

    /** Who is no client is of none. */
    public boolean include(@Nullable String clientId) {
        int client = clientId == null ? Ids.UNKNOWN : dictionary.clients().find(clientId);
        return client != Ids.UNKNOWN && include(client);
    }

    /** Whether these are all clients. */
    boolean isEverybody() {
        return members == null && isAny();
    }

    boolean include(int client) {
        return isOfTraits(client) && (members == null || members.include(client, dictionary.clients()));
    }

    private boolean isOfTraits(int client) {
        return isAny()
                || (clients.isThere(client)
                        && Wanted.is(sector, clients.sector(client))
                        && Wanted.is(country, clients.country(client))
                        && Wanted.is(size, clients.size(client)));
    }

    private boolean isAny() {
        return sector == Wanted.ANY && country == Wanted.ANY && size == Wanted.ANY;
    }

    private static @Nullable String code(@Nullable Size wanted) {
        return wanted == null ? null : wanted.code();
    }
}
