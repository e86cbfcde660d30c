package org.clientele.portfolio.client.mongo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.portfolio.client.Client;
import org.jspecify.annotations.Nullable;

/**
 * A client as it is stored.
 *
 * @param words what it is found by: the words of its name, in lower case
 * @param place where it stands in the order of names; no two clients share one
 */
public record ClientDocument(@BsonId String id, Client client, List<String> words, String place) {

    static ClientDocument of(Client client) {
        return new ClientDocument(
                client.clientId(),
                client,
                words(client.name()).distinct().toList(),
                client.name().toLowerCase(Locale.ROOT) + " " + client.clientId());
    }

    /** The words of a text, as clients are found by them. */
    static Stream<String> words(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s\\p{Cntrl}]+", -1))
                        .filter(word -> !word.isEmpty());
    }
}
