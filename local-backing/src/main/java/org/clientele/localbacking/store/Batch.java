package org.clientele.localbacking.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatchWithIndex;

/** All changes of one command: it sees them itself, everybody else from when they are written, together. */
final class Batch implements AutoCloseable {

    private final Engine engine;
    private final WriteBatchWithIndex changes = new WriteBatchWithIndex(true);
    private final List<Space> dropped = new ArrayList<>();

    Batch(Engine engine) {
        this.engine = engine;
    }

    byte @Nullable [] get(ReadOptions options, byte[] key) {
        return Native.call(() -> changes.getFromBatchAndDB(engine.database(), options, key));
    }

    RocksIterator iterator(ReadOptions options) {
        return changes.newIteratorWithBase(engine.database().newIterator(options), options);
    }

    void put(byte[] key, byte[] value) {
        Native.run(() -> changes.put(key, value));
    }

    void delete(byte[] key) {
        Native.run(() -> changes.delete(key));
    }

    /** Of a key that was put once since it was last deleted: it and its traces are gone as soon as they are flushed. */
    void deletePutOnce(byte[] key) {
        Native.run(() -> changes.singleDelete(key));
    }

    /** All keys of the space are deleted once the batch is written. */
    void drop(Space space) {
        dropped.add(space);
    }

    /** Does all of it or, if it fails, nothing. */
    void allOrNothing(Runnable part) {
        var before = changes.count();
        changes.setSavePoint();
        try {
            part.run();
        } catch (RuntimeException failure) {
            if (changes.count() > before) {
                Native.run(changes::rollbackToSavePoint);
            } else {
                Native.run(changes::popSavePoint);
            }
            throw failure;
        }
        Native.run(changes::popSavePoint);
    }

    void write() {
        if (changes.count() > 0) {
            engine.write(changes);
        }
        dropped.forEach(space -> engine.clear(space.all()));
    }

    @Override
    public void close() {
        changes.close();
    }
}
