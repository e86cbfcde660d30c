package org.clientele.testkit.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The server's storage with working secondary indexes, in a file or in memory, and an answer to {@code hello}. */
public final class IndexedBackend extends H2Backend {

    private static final DocumentType DOCUMENTS = new DocumentType();
    private static final KeyValueType KEYS = new KeyValueType();

    public IndexedBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (!command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, command, query);
        }
        var answer = super.handleCommand(channel, database, "ismaster", query);
        answer.put("isWritablePrimary", true);
        return answer;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name);
    }

    /** An inner class because the constructor of its parent already opens collections and needs the store. */
    private final class IndexedDatabase extends H2Database {

        IndexedDatabase(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            var fullName = getFullCollectionNamespace(name);
            MVMap<Object, Document> documents = getMvStore()
                    .openMap("databases." + fullName, new MVMap.Builder<Object, Document>().valueType(DOCUMENTS));
            MVMap<String, Object> meta = getMvStore().openMap("meta." + fullName);
            return new IndexedCollection(this, name, options, documents, meta, getCursorRegistry());
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> fields, boolean sparse) {
            var name = getFullCollectionNamespace(collection) + "._index_" + index;
            MVMap<KeyValue, Object> positions =
                    getMvStore().openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(KEYS));
            return new UniqueIndex(positions, index, fields, sparse);
        }

        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String index, List<IndexKey> fields, boolean sparse) {
            return new OrderedIndex(index, fields, sparse);
        }
    }
}
