package org.clientele.analytics.effort;

import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Ids;
import org.clientele.analytics.scope.Kind;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/** Whether time counts that was spent on a client, by the kind of client that is asked for. */
final class EffortKinds {

    private final Kind kind;
    private final Clients clients;
    private final Dictionary dictionary;

    EffortKinds(Facts facts, Scope scope) {
        this.kind = scope.kind();
        this.clients = facts.clients().asOf(scope.moment().asOfMillis());
        this.dictionary = facts.dictionary();
    }

    /** Where a kind is asked for, time of leads that are no clients does not count. */
    boolean include(@Nullable String clientId) {
        if (kind.equals(Kind.ANY)) {
            return true;
        }
        int client = clientId == null ? Ids.UNKNOWN : dictionary.clients().find(clientId);
        return client != Ids.UNKNOWN && clients.isThere(client) && isOfKind(client);
    }

    private boolean isOfKind(int client) {
        var traits = clients.fact(client).traits();
        return (kind.sector() == null || kind.sector().equals(traits.sector()))
                && (kind.country() == null || kind.country().equals(traits.country()))
                && (kind.size() == null || kind.size() == traits.size());
    }
}
