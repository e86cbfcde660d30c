package org.clientele.testkit;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A main class that is ready at once and answers nothing but that. */
class SmallService {

    public static void main(String[] arguments) throws Exception {
        System.out.println("greeting: " + System.getProperty("greeting"));
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger("server.port")), 0);
        server.createContext("/actuator/health/readiness", exchange -> exchange.sendResponseHeaders(200, -1));
        server.start();
    }
}
