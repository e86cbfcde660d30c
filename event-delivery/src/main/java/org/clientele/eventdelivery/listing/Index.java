package org.clientele.eventdelivery.listing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;

/** An index that a collection needs; whatever else is asked of the store has a time limit, building this has none. */
public record Index(Bson fields, IndexOptions options) {

    /** Of all documents. */
    public static Index of(Bson fields) {
        return new Index(fields, new IndexOptions());
    }

    /** Of those documents alone that have one of the fields. */
    public static Index sparse(Bson fields) {
        return new Index(fields, new IndexOptions().sparse(true));
    }

    /** Of all documents, of which no two have the same. */
    public static Index unique(Bson fields) {
        return new Index(fields, new IndexOptions().unique(true));
    }

    /** Builds it unless it is there. */
    public void on(MongoCollection<?> documents) {
        documents.withTimeout(0, TimeUnit.MILLISECONDS).createIndex(fields, options);
    }
}
