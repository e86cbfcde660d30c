package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An index whose entries are read by ranges, in order. */
abstract class OrderedIndex extends Index<Position> {

    OrderedIndex(String name, List<IndexKey> fields, boolean sparse) {
        super(name, fields, sparse);
    }

    /** Where the entries are. */
    abstract Space space();

    /** The documents whose entries are in the ranges, each once, in the order of ranges and entries. */
    abstract Stream<Document> read(List<KeyRange> ranges, boolean backwards);

    /** The documents whose entries have just these values, as {@link #read} gives them. */
    Stream<Document> at(List<byte[]> keys, boolean backwards) {
        return read(keys.stream().map(KeyRange::of).toList(), backwards);
    }

    /**
     * The same as {@link #read}, in the order of what follows the prefixes of the ranges; of an index in which no
     * document is twice.
     */
    abstract Stream<Document> merge(List<Merge.Run> runs, boolean backwards);

    /** Whether a document may have several entries. */
    abstract boolean hasArrays();

    boolean holdsEveryDocument() {
        return !isSparse();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && isUnique() == other.isUnique();
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Position> getPositions(Document query) {
        throw new UnsupportedOperationException("entries are read by ranges");
    }

    @Override
    public @Nullable Position getPosition(Document document) {
        return null;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Position> collection) {}

    @Override
    public long getDataSize() {
        return getCount();
    }
}
