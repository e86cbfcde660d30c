package org.clientele.local.promises;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientele.testkit.ServiceProcess;

/** One address for several instances: each connection goes to the next of them that is there. */
final class Balancer implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger next = new AtomicInteger();
    private final List<ServiceProcess> instances;
    private final ServerSocket door;

    Balancer(List<ServiceProcess> instances) {
        this.instances = instances;
        try {
            this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Nobody there is a connection that ends at once, as the caller would see it without a balancer. */
    private void serve(Socket caller) {
        try (caller;
                var instance = connect()) {
            caller.setTcpNoDelay(true);
            instance.setTcpNoDelay(true);
            threads.execute(() -> copy(instance, caller));
            copy(caller, instance);
        } catch (IOException gone) {
            // the caller asks again
        }
    }

    private Socket connect() throws IOException {
        for (int tried = 1; ; tried++) {
            var instance = instances.get(Math.floorMod(next.getAndIncrement(), instances.size()));
            var socket = new Socket();
            try {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), instance.port()), CONNECT_MILLIS);
                return socket;
            } catch (IOException away) {
                socket.close();
                if (tried == instances.size()) {
                    throw away;
                }
            }
        }
    }

    /** When one side ends, so does the other. */
    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException ended) {
            // the other side of the same connection says so too
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
