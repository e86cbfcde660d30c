package org.clientele.testkit;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.clientele.testkit.store.IndexedBackend;
import org.h2.mvstore.MVStore;

/**
 * A server in this JVM that speaks the MongoDB protocol on 127.0.0.1, in memory or in a file. It knows no transactions,
 * sessions or change streams. In a file, a kill loses at most the last {@value #COMMIT_DELAY_MILLIS} ms.
 */
public final class EmbeddedStore implements AutoCloseable {

    static final int COMMIT_DELAY_MILLIS = 500;

    /** How long space that is free already is not written again; the default of 45 s makes the file grow many times. */
    private static final int RETENTION_MILLIS = 1_000;

    /** Bytes; identifiers are spread evenly, so that most writes touch a page of their own. */
    private static final int PAGE_SIZE = 4 * 1024;

    private final MongoServer server;
    private final String uri;

    private EmbeddedStore(MVStore store, int port) {
        server = new MongoServer(new IndexedBackend(store));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        uri = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Runs a store until the process is ended: {@code EmbeddedStore PORT [FILE]}. */
    public static void main(String[] arguments) throws InterruptedException {
        var port = Integer.parseInt(arguments[0]);
        var store = arguments.length > 1 ? inFile(Path.of(arguments[1]), port) : inMemory(port);
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        System.out.println("store listens on " + store.uri());
        new CountDownLatch(1).await();
    }

    public static EmbeddedStore inMemory() {
        return inMemory(0);
    }

    /** Port 0 takes a free one. */
    public static EmbeddedStore inMemory(int port) {
        return new EmbeddedStore(MVStore.open(null), port);
    }

    /** Opens the file or makes it, with its folder; port 0 takes a free one. */
    public static EmbeddedStore inFile(Path file, int port) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .pageSplitSize(PAGE_SIZE)
                .open();
        store.setAutoCommitDelay(COMMIT_DELAY_MILLIS);
        store.setRetentionTime(RETENTION_MILLIS);
        return new EmbeddedStore(store, port);
    }

    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
