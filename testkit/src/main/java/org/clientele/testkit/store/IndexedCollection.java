package org.clientele.testkit.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose queries use its indexes. It hands out copies: the server encodes documents after it has left the
 * collection's lock, and an update must not change what a reader or the file is just being given.
 */
final class IndexedCollection extends H2Collection {

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        var condition = Condition.of(query);
        var unique = uniquePositions(condition);
        if (unique.isPresent()) {
            return check(query, unique.get(), orderBy, skip, limit, batchSize, fields);
        }
        var path = AccessPath.best(orderedIndexes(), condition, orderBy);
        if (path.isPresent()) {
            var order = path.get().sorted() ? null : orderBy;
            return check(query, path.get().positions(), order, skip, limit, batchSize, fields);
        }
        return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    private QueryResult check(
            Document query,
            Stream<Object> positions,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        var candidates = positions.map(this::getDocument).filter(Objects::nonNull);
        return matchDocumentsFromStream(candidates, query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(
                matched.stream().map(Document::cloneDeeply).toList(), batchSize);
    }

    private Optional<Stream<Object>> uniquePositions(Condition condition) {
        for (var index : getIndexes()) {
            var lookup = lookup(index, condition);
            if (index.isUnique() && lookup != null && index.canHandle(lookup)) {
                return Optional.of(positions(index, lookup));
            }
        }
        return Optional.empty();
    }

    private static Stream<Object> positions(Index<Object> index, Document lookup) {
        return StreamSupport.stream(index.getPositions(lookup).spliterator(), false);
    }

    /** The query in the form in which a unique index answers it, or null if the query leaves one of its fields open. */
    private static @Nullable Document lookup(Index<Object> index, Condition condition) {
        var lookup = new Document();
        for (var field : index.getKeys()) {
            var values = condition.valuesOf(field.getKey());
            if (values == null) {
                return null;
            }
            lookup.put(field.getKey(), values.size() == 1 ? values.iterator().next() : new Document("$in", values));
        }
        return lookup;
    }

    private List<OrderedIndex> orderedIndexes() {
        return getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .toList();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
