package org.clientele.analytics.classes.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.clientele.analytics.classes.ClassChange;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.scope.Amount;
import org.jspecify.annotations.Nullable;

/** A client with the last change of its class; the name is absent until it is known, the class if it has none. */
record ClassChangeAnswer(
        String clientId,
        @Nullable String name,
        ClientClass previous,
        @JsonProperty("class") @Nullable ClientClass clientClass,
        Instant moment,
        Amount revenue) {

    static ClassChangeAnswer of(ClassChange change, @Nullable String name, String currency) {
        return new ClassChangeAnswer(
                change.clientId(),
                name,
                change.previous(),
                change.clientClass(),
                change.moment(),
                new Amount(change.revenue(), currency));
    }
}
