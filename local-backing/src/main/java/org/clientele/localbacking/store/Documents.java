package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents of a collection, in the order of their positions. Each that is read is a copy of its own. */
record Documents(Storage storage, Space space) {

    void put(Position position, Document document) {
        storage.put(space.key(position.bytes()), Bson.encoded(document));
    }

    void delete(Position position) {
        storage.delete(space.key(position.bytes()));
    }

    @Nullable
    Document find(Position position) {
        var encoded = storage.get(space.key(position.bytes()));
        return encoded == null ? null : Bson.decoded(encoded);
    }

    boolean contains(Position position) {
        return storage.get(space.key(position.bytes())) != null;
    }

    /**
     * The last position, which is {@link Position#numbered}, of documents without an {@code _id}; -1 if there are none.
     */
    long lastNumber() {
        return storage.scan(space.all(), true)
                .findFirst()
                .map(entry -> ByteBuffer.wrap(Space.within(entry.key())).getLong())
                .orElse(-1L);
    }

    Stream<Document> read(KeyRange range, boolean backwards) {
        return storage.scan(range, backwards).map(entry -> Bson.decoded(entry.value()));
    }

    long count() {
        return storage.scan(space.all(), false).count();
    }
}
