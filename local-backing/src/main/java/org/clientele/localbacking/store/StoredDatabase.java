package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.clientele.localbacking.store.SecondaryIndex.Kind;

/** A database whose collections and indexes are in the storage. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Position> {

    private final Shared shared;

    StoredDatabase(String name, CursorRegistry cursors, Shared shared) {
        super(name, cursors);
        this.shared = shared;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        var name = query.get(command);
        if (command.equalsIgnoreCase("aggregate")
                && resolveCollection(String.valueOf(name), false) instanceof StoredCollection collection) {
            return aggregate(collection, query, databases, oplog);
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    /** Gives the stages only what the first of them would leave, where the library gives them all documents. */
    private Document aggregate(StoredCollection collection, Document query, DatabaseResolver databases, Oplog oplog) {
        var pipeline = Aggregation.parse(query.get("pipeline"));
        var stages = Aggregation.fromPipeline(pipeline, databases, this, collection, oplog);
        stages.validate(query);
        var first = pipeline.isEmpty() ? null : pipeline.getFirst().get("$match");
        var documents = collection.matching(first instanceof Document match ? match : new Document());
        var answer = new Document(
                "cursor",
                new Document("id", 0L)
                        .append("ns", collection.getFullName())
                        .append("firstBatch", stages.runStages(documents)));
        Utils.markOkay(answer);
        return answer;
    }

    @Override
    protected MongoCollection<Position> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, cursorRegistry, shared);
    }

    @Override
    protected synchronized void addIndex(Document description) {
        shared.storage().allOrNothing(() -> super.addIndex(description));
    }

    @Override
    protected Index<Position> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> fields, boolean sparse) {
        return fields.stream().map(IndexKey::getKey).toList().equals(List.of("_id"))
                ? new IdIndex(documents(collection), index, fields.getFirst())
                : secondaryIndex(collection, index, fields, new Kind(true, sparse));
    }

    @Override
    protected Index<Position> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> fields, boolean sparse) {
        return secondaryIndex(collection, index, fields, new Kind(false, sparse));
    }

    private Index<Position> secondaryIndex(String collection, String index, List<IndexKey> fields, Kind kind) {
        var place = shared.catalogue().index(getDatabaseName(), collection, index);
        return new SecondaryIndex(shared.catalogue(), documents(collection), place, index, fields, kind);
    }

    private Documents documents(String collection) {
        return ((StoredCollection) resolveCollection(collection, true)).documents();
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new MongoServerException("this store renames no collections");
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }
}
