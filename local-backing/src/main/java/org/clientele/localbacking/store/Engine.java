package org.clientele.localbacking.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.Env;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksMemEnv;
import org.rocksdb.RocksObject;
import org.rocksdb.WriteBatchWithIndex;
import org.rocksdb.WriteOptions;

/**
 * An open RocksDB with its settings. In a folder each batch is handed to the operating system before it counts as
 * written, so that it outlives the process.
 */
final class Engine implements AutoCloseable {

    private static final long CACHE_BYTES = 64L << 20;
    private static final long WRITE_BUFFER_BYTES = 64L << 20;
    private static final int BLOCK_BYTES = 8 << 10;
    private static final double BLOOM_BITS_PER_KEY = 10;

    /** Closed in the reverse order. */
    private final Deque<RocksObject> parts = new ArrayDeque<>();

    private final RocksDB database;
    private final WriteOptions writing;

    private Engine(Path folder, List<RocksObject> settings, boolean durable) throws RocksDBException {
        RocksDB.loadLibrary();
        settings.forEach(this::part);
        var options = part(new Options());
        settings.stream().filter(Env.class::isInstance).map(Env.class::cast).forEach(options::setEnv);
        database = part(RocksDB.open(configured(options), folder.toString()));
        writing = part(new WriteOptions().setDisableWAL(!durable));
    }

    static Engine inMemory() {
        return Native.call(() -> {
            RocksDB.loadLibrary();
            return new Engine(Path.of("/store"), List.of(new RocksMemEnv(Env.getDefault())), false);
        });
    }

    /** Opens the folder or makes it. */
    static Engine inFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            // Its own copy of the library is replaced at each start; those in the temporary folder would outlive kills.
            NativeLibraryLoader.getInstance().loadLibrary(folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Native.call(() -> new Engine(folder, List.of(), true));
    }

    RocksDB database() {
        return database;
    }

    void write(WriteBatchWithIndex changes) {
        Native.run(() -> database.write(writing, changes));
    }

    void clear(KeyRange keys) {
        Native.run(() -> database.deleteRange(writing, keys.from(), keys.to()));
    }

    private Options configured(Options options) {
        var table = new BlockBasedTableConfig()
                .setBlockCache(part(new LRUCache(CACHE_BYTES)))
                .setFilterPolicy(part(new BloomFilter(BLOOM_BITS_PER_KEY)))
                .setBlockSize(BLOCK_BYTES)
                // Outside the cache, of which a part has no room for one: about a fiftieth of the files is in memory.
                .setCacheIndexAndFilterBlocks(false);
        return options.setCreateIfMissing(true)
                .setTableFormatConfig(table)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setWriteBufferSize(WRITE_BUFFER_BYTES)
                .setMaxBackgroundJobs(2)
                .setStatsDumpPeriodSec(0)
                .setStatsPersistPeriodSec(0)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setKeepLogFileNum(1);
    }

    private <P extends RocksObject> P part(P part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        parts.forEach(RocksObject::close);
    }
}
