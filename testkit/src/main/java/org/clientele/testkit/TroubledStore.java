package org.clientele.testkit;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The way to a store, on which a test makes trouble; without it everything is passed on as it is. */
public final class TroubledStore implements AutoCloseable {

    /** What happens to those who ask. */
    public enum Trouble {
        NONE,
        /** Each command takes {@link #SLOWNESS} longer. */
        SLOW,
        /** Nobody gets through, and all connections end. */
        AWAY,
        /** Of every {@link #SOME} writes of several documents one is done half and not answered. */
        HALF_WRITTEN,
        /** Of every {@link #SOME} writes one is done and not answered. */
        UNANSWERED
    }

    public static final Duration SLOWNESS = Duration.ofMillis(150);
    public static final int SOME = 3;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger passed = new AtomicInteger();
    private final InetSocketAddress store;
    private final ServerSocket door;
    private volatile Trouble trouble = Trouble.NONE;

    /** @param storeUri of one server; of a replica set the first that is named has to be its primary */
    public TroubledStore(String storeUri) {
        var host = new ConnectionString(storeUri).getHosts().getFirst().split(":", -1);
        this.store = new InetSocketAddress(host[0], Integer.parseInt(host[1]));
        try {
            this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** What clients are to be told, so that they come this way. */
    public String uri() {
        return "mongodb://127.0.0.1:%d/?directConnection=true".formatted(door.getLocalPort());
    }

    /** From now on, instead of what was before. */
    public void make(Trouble next) {
        trouble = next;
        if (next == Trouble.AWAY) {
            connections.forEach(TroubledStore::end);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket()) {
            if (trouble == Trouble.AWAY) {
                return;
            }
            connections.add(client);
            server.connect(store);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            new Conversation(client, server).pass();
        } catch (IOException gone) {
            // the client asks again
        } finally {
            connections.remove(client);
        }
    }

    private static void end(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection: a request, its answer, the next request. */
    private final class Conversation {

        private final Socket client;
        private final Socket server;
        private volatile boolean isUnanswered;

        Conversation(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pass() throws IOException {
            threads.execute(this::passAnswers);
            for (var next = asked(); next.isPresent(); next = asked()) {
                troubled(next.get()).writeTo(server.getOutputStream());
            }
        }

        private Optional<WireMessage> asked() throws IOException {
            return WireMessage.next(client.getInputStream());
        }

        private WireMessage troubled(WireMessage request) throws IOException {
            return switch (trouble) {
                case NONE -> request;
                case AWAY -> throw new IOException("away");
                case SLOW -> {
                    rest();
                    yield request;
                }
                case HALF_WRITTEN -> request.firstHalf().filter(half -> isHit()).orElse(request);
                case UNANSWERED -> {
                    var unused = request.isWrite() && isHit();
                    yield request;
                }
            };
        }

        private boolean isHit() {
            if (passed.incrementAndGet() % SOME == 0) {
                isUnanswered = true;
            }
            return isUnanswered;
        }

        private void passAnswers() {
            try (client;
                    server) {
                var answer = WireMessage.next(server.getInputStream());
                while (answer.isPresent() && !isUnanswered) {
                    answer.get().writeTo(client.getOutputStream());
                    answer = WireMessage.next(server.getInputStream());
                }
            } catch (IOException ended) {
                // the other side of the same connection says so too
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(SLOWNESS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end(door);
        connections.forEach(TroubledStore::end);
        threads.shutdownNow();
    }

    private static void end(ServerSocket door) {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
