package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose queries use its indexes. Each statement is done whole or not at all. It needs no lock of its own:
 * commands that change a collection have it to themselves.
 */
final class StoredCollection extends AbstractMongoCollection<Position> {

    private final Shared shared;
    private final Place place;
    private final Documents documents;
    private long last = -1;

    StoredCollection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, Shared shared) {
        super(database, name, options, cursors);
        this.shared = shared;
        this.place = shared.catalogue().documents(database.getDatabaseName(), name);
        this.documents = new Documents(shared.storage(), place.space());
    }

    Documents documents() {
        return documents;
    }

    /** The documents of the query, read as they are asked for. */
    Stream<Document> matching(Document query) {
        var path = path(query, null);
        var documents = path.map(AccessPath::documents).orElseGet(() -> scan(query, null));
        var asked = path.map(found -> found.unanswered(query)).orElse(query);
        return documents.filter(document -> documentMatchesQuery(document, asked));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        var path = path(query, orderBy);
        if (path.isEmpty()) {
            return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        var order = path.get().sorted() ? null : orderBy;
        var asked = path.get().unanswered(query);
        return matchDocumentsFromStream(path.get().documents(), asked, order, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return matchDocumentsFromStream(scan(query, orderBy), query, orderBy, skip, limit, batchSize, fields);
    }

    private Stream<Document> scan(Document query, @Nullable Document orderBy) {
        shared.scans().scan(getFullName(), query, orderBy);
        return documents.read(place.space().all(), isNaturalDescending(orderBy));
    }

    private Optional<AccessPath> path(Document query, @Nullable Document orderBy) {
        var indexes = getIndexes().stream().map(OrderedIndex.class::cast).toList();
        return AccessPath.best(indexes, Condition.of(query), orderBy);
    }

    @Override
    public void addDocument(Document document) {
        shared.storage().allOrNothing(() -> super.addDocument(document));
    }

    @Override
    public void addIndex(Index<Position> index) {
        shared.storage().allOrNothing(() -> super.addIndex(index));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return allOrNothing(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return allOrNothing(() -> super.updateDocuments(selector, update, filters, multi, upsert, oplog));
    }

    @Override
    public Document findAndModify(Document query) {
        return allOrNothing(() -> super.findAndModify(query));
    }

    private <T> T allOrNothing(Supplier<T> statement) {
        var result = new AtomicReference<T>();
        shared.storage().allOrNothing(() -> result.set(statement.get()));
        return result.get();
    }

    @Override
    protected Position addDocumentInternal(Document document) {
        var position =
                getIdField() == null ? afterTheLast() : new Position(OrderedBytes.of(document.get(getIdField())));
        documents.put(position, document);
        return position;
    }

    /**
     * A position for a document without an {@code _id}, as those of the list of indexes: they keep their order.
     * Commands on different collections add to that list at once, before any of them is written.
     */
    private Position afterTheLast() {
        synchronized (documents) {
            last = Math.max(last, documents.lastNumber()) + 1;
            return Position.numbered(last);
        }
    }

    @Override
    protected void handleUpdate(Position position, Document before, Document after) {
        documents.put(position, after);
    }

    @Override
    protected void removeDocument(Position position) {
        documents.delete(position);
    }

    @Override
    protected @Nullable Document getDocument(Position position) {
        return documents.find(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Position>> streamAllDocumentsWithPosition() {
        return shared.storage()
                .scan(place.space().all(), false)
                .map(entry -> new DocumentWithPosition<>(
                        Bson.decoded(entry.value()), new Position(Space.within(entry.key()))));
    }

    @Override
    public int count() {
        return Math.toIntExact(documents.count());
    }

    @Override
    public boolean isEmpty() {
        return documents.read(place.space().all(), false).findFirst().isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {}

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        super.drop();
        shared.catalogue().drop(place);
    }
}
