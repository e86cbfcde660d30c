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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientele.testkit.ServiceProcess;

/** One address for several instances: each connection goes to the next of them that is there and was not taken out. */
final class Balancer implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger next = new AtomicInteger();
    private final List<ServiceProcess> instances;
    private final Set<ServiceProcess> out = ConcurrentHashMap.newKeySet();
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

    /** Sends no more connections there. */
    void takeOut(ServiceProcess instance) {
        out.add(instance);
    }

    void putBack(ServiceProcess instance) {
        out.remove(instance);
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
        try (caller) {
            for (int tried = 0; tried < instances.size(); tried++) {
                var instance = instances.get(Math.floorMod(next.getAndIncrement(), instances.size()));
                if (!out.contains(instance) && serve(caller, instance)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the caller asks again
        }
    }

    /** Answers whether it was there. */
    private boolean serve(Socket caller, ServiceProcess instance) throws IOException {
        try (var service = new Socket()) {
            try {
                service.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), instance.port()), CONNECT_MILLIS);
            } catch (IOException away) {
                return false;
            }
            caller.setTcpNoDelay(true);
            service.setTcpNoDelay(true);
            threads.execute(() -> copy(service, caller));
            copy(caller, service);
            return true;
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
