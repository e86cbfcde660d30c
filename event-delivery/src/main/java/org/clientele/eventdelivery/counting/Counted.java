package org.clientele.eventdelivery.counting;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What is counted of a collection.
 *
 * @param state what a document is at the moment
 * @param isIn finds those that are in a state
 * @param places where a document is counted that is in a state
 */
public record Counted(
        String collection,
        Function<Document, String> state,
        Function<String, Bson> isIn,
        BiFunction<Document, String, List<Place>> places) {

    /** One count of those under a key. */
    public record Place(String key, String count) {}

    /** Documents that are under the same keys for ever; under each key states are told apart. */
    public static Counted byState(
            String collection,
            Function<Document, String> state,
            Function<String, Bson> isIn,
            Function<Document, List<String>> keys) {
        return new Counted(
                collection,
                state,
                isIn,
                (document, in) -> keys.apply(document).stream()
                        .map(key -> new Place(key, in))
                        .toList());
    }

    /** Documents that stay as they came. */
    public static Counted once(String collection, String key) {
        return byState(collection, document -> key, state -> Filters.empty(), document -> List.of(key));
    }
}
