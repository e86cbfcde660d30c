package org.clientele.localbacking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine's loopback address. */
public final class Ports {

    private static final int CONNECT_MILLIS = 1000;
    private static final int LOWEST = 10_000;
    private static final int BEYOND = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nobody listens on now, never the same twice, and none that systems give to outgoing connections. */
    public static int free() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
        } while (!isFree(port) || !GIVEN.add(port));
        return port;
    }

    /** Whether nobody listens on the port. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody listens on the port. */
    public static boolean isListening(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
