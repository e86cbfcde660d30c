package org.clientele.eventdelivery.counting;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What is counted of a collection.
 *
 * @param state what a document is at the moment
 * @param isIn finds those that are in a state
 * @param keys under what a document is counted, which never changes; states are told apart under each
 */
public record Counted(
        String collection,
        Function<Document, String> state,
        Function<String, Bson> isIn,
        Function<Document, List<String>> keys) {

    /** Documents that stay as they came. */
    public static Counted once(String collection, String key) {
        return new Counted(collection, document -> key, state -> Filters.empty(), document -> List.of(key));
    }
}
