package org.clientele.testkit;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import org.bson.conversions.Bson;

/** Queries of tests that look at all documents of a collection, which a store that refuses scans is told to allow. */
public final class Scan {

    private static final String COMMENT = "scan: a test looks at everything that is there";

    private Scan() {}

    public static <D> FindIterable<D> find(MongoCollection<D> documents, Bson filter) {
        return documents.find(filter).comment(COMMENT);
    }

    public static long count(MongoCollection<?> documents, Bson filter) {
        return documents.countDocuments(filter, new CountOptions().comment(COMMENT));
    }
}
