package org.clientele.localbacking;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.clientele.localbacking.store.StoredBackend;

/**
 * A server in this JVM that speaks the MongoDB protocol on 127.0.0.1, in memory or in a folder. It knows no
 * transactions, sessions or change streams. In a folder, what it has confirmed survives a kill of the process, though
 * not a loss of power: files are written before the answer, but not forced onto the disk.
 *
 * <p>Where it refuses scans, a query that no index serves fails with the error 291, as on a server with
 * {@code notablescan}, unless the comment of the command begins with {@code scan:} and says why. One in memory, which
 * is for tests, always does, one in a folder if {@value #REFUSES_SCANS} says so.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** The system property with which tests have stores in folders refuse scans too. */
    public static final String REFUSES_SCANS = "clientele.store.refuses-scans";

    private final MongoServer server;
    private final String uri;

    private EmbeddedStore(StoredBackend backend, int port) {
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        uri = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Runs a store until the process is ended: {@code EmbeddedStore PORT [FOLDER]}. */
    public static void main(String[] arguments) throws InterruptedException {
        var port = Integer.parseInt(arguments[0]);
        var store = arguments.length > 1 ? inFolder(Path.of(arguments[1]), port) : inMemory(port);
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        System.out.println("store listens on " + store.uri());
        new CountDownLatch(1).await();
    }

    public static EmbeddedStore inMemory() {
        return inMemory(0);
    }

    /** Port 0 takes a free one. */
    public static EmbeddedStore inMemory(int port) {
        return new EmbeddedStore(StoredBackend.inMemory(), port);
    }

    /** Opens the folder or makes it; port 0 takes a free one. */
    public static EmbeddedStore inFolder(Path folder, int port) {
        return new EmbeddedStore(StoredBackend.inFolder(folder, Boolean.getBoolean(REFUSES_SCANS)), port);
    }

    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
