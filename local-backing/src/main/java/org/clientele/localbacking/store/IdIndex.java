package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The documents themselves, which are in the order of their ids. */
final class IdIndex extends OrderedIndex {

    private final Documents documents;
    private final String field;

    IdIndex(Documents documents, String name, IndexKey id) {
        super(name, List.of(id), false);
        this.documents = documents;
        this.field = id.getKey();
    }

    @Override
    Space space() {
        return documents.space();
    }

    @Override
    Stream<Document> read(List<KeyRange> ranges, boolean backwards) {
        return ranges.stream().flatMap(range -> documents.read(range, backwards));
    }

    @Override
    Stream<Document> at(List<byte[]> keys, boolean backwards) {
        return keys.stream()
                .map(key -> documents.find(new Position(Space.within(key))))
                .filter(Objects::nonNull);
    }

    /** Nothing follows the id. */
    @Override
    Stream<Document> merge(List<Merge.Run> runs, boolean backwards) {
        return read(runs.stream().map(Merge.Run::range).toList(), backwards);
    }

    @Override
    boolean hasArrays() {
        return false;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public Position getPosition(Document document) {
        return new Position(OrderedBytes.of(document.get(field)));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        if (documents.contains(getPosition(document))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(field)));
        }
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {}

    @Override
    public Position remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Position position, MongoCollection<Position> collection) {}

    /** There is nothing to build. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getCount() {
        return documents.count();
    }

    @Override
    public void drop() {}
}
