package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An index beside the documents. The key of an entry is the values of the fields, each in its direction, and then the
 * position, which is its value too. It is written in the same batch as the document.
 */
final class SecondaryIndex extends OrderedIndex {

    private final Storage storage;
    private final Catalogue catalogue;
    private final Documents documents;
    private final Place place;
    private final IndexedFields fields;
    private final boolean unique;
    private volatile boolean arrays;

    SecondaryIndex(Catalogue catalogue, Documents documents, Place place, String name, List<IndexKey> keys, Kind kind) {
        super(name, keys, kind.sparse());
        this.storage = documents.storage();
        this.catalogue = catalogue;
        this.documents = documents;
        this.place = place;
        this.fields = new IndexedFields(keys);
        this.unique = kind.unique();
        this.arrays = place.arrays();
    }

    /** What an index leaves out and what it refuses. */
    record Kind(boolean unique, boolean sparse) {}

    @Override
    Space space() {
        return place.space();
    }

    @Override
    Stream<Document> read(List<KeyRange> ranges, boolean backwards) {
        var positions = ranges.stream()
                .flatMap(range -> storage.scan(range, backwards))
                .map(entry -> new Position(entry.value()));
        return (arrays ? positions.distinct() : positions).map(documents::find).filter(Objects::nonNull);
    }

    @Override
    Stream<Document> merge(List<Merge.Run> runs, boolean backwards) {
        return Merge.of(storage, runs, backwards)
                .map(entry -> documents.find(new Position(entry.value())))
                .filter(Objects::nonNull);
    }

    @Override
    boolean hasArrays() {
        return arrays;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        if (unique) {
            refuseTaken(keysOf(document, fields.in(document)), idOf(document), collection);
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Position> collection) {
        if (unique && !fields.in(before).equals(fields.in(after))) {
            checkAdd(after, collection);
        }
    }

    private void refuseTaken(Collection<KeyValue> keys, Position own, MongoCollection<Position> collection) {
        for (var key : keys) {
            if (positions(key).anyMatch(position -> !position.equals(own))) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    private Stream<Position> positions(KeyValue key) {
        return storage.scan(KeyRange.of(space().key(bytes(key))), false).map(entry -> new Position(entry.value()));
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        checkAdd(document, collection);
        var values = fields.in(document);
        keysOf(document, values).forEach(key -> put(key, position));
        rememberArrays(values);
    }

    @Override
    public Position remove(Document document) {
        var position = idOf(document);
        keysOf(document, fields.in(document)).forEach(key -> delete(key, position));
        return position;
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Position position, MongoCollection<Position> collection) {
        var oldValues = fields.in(before);
        var newValues = fields.in(after);
        if (oldValues.equals(newValues)) {
            return;
        }
        var old = keysOf(before, oldValues);
        var changed = keysOf(after, newValues);
        old.stream().filter(key -> !changed.contains(key)).forEach(key -> delete(key, position));
        changed.stream().filter(key -> !old.contains(key)).forEach(key -> put(key, position));
        rememberArrays(newValues);
    }

    private void put(KeyValue key, Position position) {
        storage.put(space().key(bytes(key), position.bytes()), position.bytes());
    }

    private void delete(KeyValue key, Position position) {
        storage.deletePutOnce(space().key(bytes(key), position.bytes()));
    }

    /** Each time, since the command in which it was first remembered may have been undone. */
    private void rememberArrays(List<Object> values) {
        if (hasList(values)) {
            catalogue.hasArrays(place);
            arrays = true;
        }
    }

    private static boolean hasList(List<Object> values) {
        return values.stream().anyMatch(Collection.class::isInstance);
    }

    /** @param values what the document has in the fields */
    private Set<KeyValue> keysOf(Document document, List<Object> values) {
        if (isSparse() && values.stream().allMatch(Missing.class::isInstance)) {
            return Set.of();
        }
        if (!hasList(values)) {
            return Set.of(new KeyValue(values).normalized());
        }
        var keys = getKeyValues(document);
        return keys.isEmpty() ? Set.of(withoutElements(values)) : keys;
    }

    /** The only key of a document with an empty array, which counts as no value. */
    private static KeyValue withoutElements(List<Object> values) {
        return new KeyValue(values.stream()
                        .map(value -> value instanceof Collection ? Missing.getInstance() : value)
                        .toList())
                .normalized();
    }

    private static Position idOf(Document document) {
        return new Position(OrderedBytes.of(document.get("_id")));
    }

    private byte[] bytes(KeyValue key) {
        return OrderedBytes.of(getKeys(), key.stream().toList());
    }

    /** Whether it is still to be built; one without entries may be complete. */
    @Override
    public boolean isEmpty() {
        return place.added();
    }

    @Override
    public long getCount() {
        return storage.scan(space().all(), false).count();
    }

    @Override
    public void drop() {
        catalogue.drop(place);
    }
}
