package org.clientele.testkit.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A secondary index kept in memory in the order of its fields; the position of a document is its {@code _id}. */
final class OrderedIndex extends Index<Object> {

    private final NavigableMap<OrderedKey, Set<Object>> entries;

    OrderedIndex(String name, List<IndexKey> fields, boolean sparse) {
        super(name, fields, sparse);
        this.entries = new TreeMap<>(OrderedKey.inOrderOf(fields));
    }

    boolean holdsEveryDocument() {
        return !isSparse();
    }

    /** The positions between two ends, each once. */
    Stream<Object> between(OrderedKey from, OrderedKey to, boolean backwards) {
        var range = entries.subMap(from, true, to, true);
        var ordered = backwards ? range.descendingMap() : range;
        return ordered.values().stream().flatMap(Set::stream).distinct();
    }

    /** All positions in order. */
    Stream<Object> all(boolean backwards) {
        var ordered = backwards ? entries.descendingMap() : entries;
        return ordered.values().stream().flatMap(Set::stream).distinct();
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        for (var key : keysOf(document)) {
            entries.merge(key, Set.of(position), OrderedIndex::with);
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        var position = Missing.ofNullable(document.get("_id"));
        for (var key : keysOf(document)) {
            entries.computeIfPresent(key, (k, positions) -> without(positions, position));
        }
        return position;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(oldDocument, newDocument)) {
            remove(oldDocument);
            add(newDocument, position, collection);
        }
    }

    private List<OrderedKey> keysOf(Document document) {
        var keys = new ArrayList<OrderedKey>(1);
        for (KeyValue values : getKeyValues(document)) {
            if (!isSparse() || values.stream().anyMatch(Missing::isNeitherNullNorMissing)) {
                keys.add(OrderedKey.entry(values));
            }
        }
        return keys;
    }

    /** Most keys have one position, for which an immutable set takes a tenth of the memory. */
    private static Set<Object> with(Set<Object> positions, Set<Object> added) {
        var several = positions instanceof LinkedHashSet ? positions : new LinkedHashSet<>(positions);
        several.addAll(added);
        return several;
    }

    private static @Nullable Set<Object> without(Set<Object> positions, Object position) {
        if (positions instanceof LinkedHashSet) {
            positions.remove(position);
            return positions.isEmpty() ? null : positions;
        }
        return positions.contains(position) ? null : positions;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("positions are read by ranges");
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {}

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
