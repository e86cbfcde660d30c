package org.clientele.eventdelivery.failure;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;

/** Writes what is not there yet, whoever else writes the same at once. */
public final class MissingDocuments {

    private static final InsertManyOptions EACH_BY_ITSELF = new InsertManyOptions().ordered(false);

    private MissingDocuments() {}

    /** Inserts those whose ids nobody has; answers the positions of the others, which stay as they are. */
    public static <D> List<Integer> insert(MongoCollection<D> collection, List<D> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        try {
            collection.insertMany(documents, EACH_BY_ITSELF);
            return List.of();
        } catch (MongoBulkWriteException failure) {
            return StoreErrors.duplicates(failure);
        }
    }
}
