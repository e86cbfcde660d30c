package org.clientele.lead.matching.mongo;

import java.util.Collection;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.lead.matching.KnownClients.Client;
import org.clientele.lead.matching.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * A client as it is stored, fed by two topics of which either may come first.
 *
 * @param keys the hashes of its contact's e-mail address and phone number
 * @param marks what it is found by when something resembles it
 * @param former whether it has left; null if nothing was ever said of that
 */
public record KnownClientDocument(
        @BsonId String id,
        @Nullable List<String> keys,
        @Nullable List<String> marks,
        @Nullable Likeness likeness,
        @Nullable String salespersonId,
        @Nullable Boolean former) {

    /** Which of these it has. */
    List<String> keysAmong(Collection<String> some) {
        return keys == null ? List.of() : keys.stream().filter(some::contains).toList();
    }

    Client client() {
        return new Client(id, salespersonId, likeness == null ? Likeness.NONE : likeness, former != null && former);
    }
}
