package org.clientele.localbacking.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/** Ordered keys with their values; what one thread changes within {@link #atomically} is written as one. */
final class Storage implements AutoCloseable {

    /** So many entries are read at a time, since who asked may have enough after the first few. */
    private static final int PAGE = 100;

    private final Engine engine;
    private final ReadOptions reading = new ReadOptions();

    @SuppressWarnings("ThreadLocalUsage") // each storage has its own, and none is left when the command is over
    private final ThreadLocal<@Nullable Batch> current = new ThreadLocal<>();

    @SuppressWarnings("ThreadLocalUsage") // as above
    private final ThreadLocal<@Nullable Look> look = new ThreadLocal<>();

    Storage(Engine engine) {
        this.engine = engine;
    }

    /** Writes all changes of the command, also those that it made before it failed; within a command joins that. */
    <T> T atomically(Supplier<T> command) {
        if (current.get() != null) {
            return command.get();
        }
        try (var batch = new Batch(engine)) {
            current.set(batch);
            try {
                return command.get();
            } finally {
                current.remove();
                batch.write();
            }
        }
    }

    /** Runs a command that looks no further than this. */
    <T> T looking(Look limited, Supplier<T> command) {
        look.set(limited);
        try {
            return command.get();
        } finally {
            look.remove();
        }
    }

    private void lookAt(int read) {
        var limited = look.get();
        if (limited != null) {
            limited.at(read);
        }
    }

    /** Writes the changes by themselves, within a command before that. */
    <T> T atOnce(Supplier<T> part) {
        var outer = current.get();
        current.remove();
        try {
            return atomically(part);
        } finally {
            if (outer != null) {
                current.set(outer);
            }
        }
    }

    /** Undoes what the part of a command changed if it fails. */
    void allOrNothing(Runnable part) {
        batch().allOrNothing(part);
    }

    void put(byte[] key, byte[] value) {
        batch().put(key, value);
    }

    void delete(byte[] key) {
        batch().delete(key);
    }

    /** Deletes a key that was put once since it was last deleted. */
    void deletePutOnce(byte[] key) {
        batch().deletePutOnce(key);
    }

    void drop(Space space) {
        batch().drop(space);
    }

    /** Deletes all keys of the range at once. */
    void clear(KeyRange keys) {
        engine.clear(keys);
    }

    byte @Nullable [] get(byte[] key) {
        lookAt(1);
        var batch = current.get();
        return batch == null ? Native.call(() -> engine.database().get(reading, key)) : batch.get(reading, key);
    }

    /** The entries of a range in order or in the reverse order, read as they are asked for. */
    Stream<Entry> scan(KeyRange range, boolean backwards) {
        return Stream.iterate(
                        page(range, backwards),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : page(range.beyond(page.getLast().key(), backwards), backwards))
                .flatMap(List::stream);
    }

    private List<Entry> page(KeyRange range, boolean backwards) {
        var page = new ArrayList<Entry>();
        try (var from = new Slice(range.from());
                var to = new Slice(range.to());
                var options = new ReadOptions().setIterateLowerBound(from).setIterateUpperBound(to);
                var iterator = iterator(options)) {
            start(iterator, range, backwards);
            while (page.size() < PAGE && iterator.isValid() && range.contains(iterator.key())) {
                page.add(new Entry(iterator.key(), iterator.value()));
                step(iterator, backwards);
            }
            Native.run(iterator::status);
        }
        lookAt(page.size());
        return page;
    }

    private RocksIterator iterator(ReadOptions options) {
        var batch = current.get();
        return batch == null ? engine.database().newIterator(options) : batch.iterator(options);
    }

    private static void start(RocksIterator iterator, KeyRange range, boolean backwards) {
        if (!backwards) {
            iterator.seek(range.from());
            return;
        }
        iterator.seekForPrev(range.to());
        if (iterator.isValid() && !range.contains(iterator.key())) {
            iterator.prev(); // stands on the end itself, which does not belong to the range
        }
    }

    private static void step(RocksIterator iterator, boolean backwards) {
        if (backwards) {
            iterator.prev();
        } else {
            iterator.next();
        }
    }

    private Batch batch() {
        var batch = current.get();
        if (batch == null) {
            throw new IllegalStateException("nothing is changed outside a command");
        }
        return batch;
    }

    @Override
    public void close() {
        reading.close();
        engine.close();
    }
}
