package org.clientele.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.local.client.Endpoints;

/** Where the parts of a platform listen, all on the loopback. */
record Ports(int identity, int lead, int portfolio, int analytics, int notification, int kafka, int mongodb, int smtp) {

    /** In the environment: a broker to be used instead of an own one. */
    static final String KAFKA = "CLIENTELE_KAFKA";

    /** In the environment: a store to be used instead of an own one. */
    static final String MONGODB = "CLIENTELE_MONGODB_URI";

    static final Ports USUAL = new Ports(8080, 8081, 8082, 8083, 8084, 9092, 27017, 3025);

    /** Ports that nobody listens on now. */
    static Ports free() {
        return of(IntStream.range(0, 8)
                .mapToObj(any -> org.clientele.localbacking.Ports.free())
                .toList());
    }

    private static Ports of(List<Integer> ports) {
        return new Ports(
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                ports.get(5),
                ports.get(6),
                ports.get(7));
    }

    /** Those that somebody listens on already; broker and store count only if the environment names no others. */
    List<Integer> taken(Map<String, String> environment) {
        var own = new ArrayList<>(List.of(identity, lead, portfolio, analytics, notification, smtp));
        if (!environment.containsKey(KAFKA)) {
            own.add(kafka);
        }
        if (!environment.containsKey(MONGODB)) {
            own.add(mongodb);
        }
        own.removeIf(org.clientele.localbacking.Ports::isFree);
        return own;
    }

    /** The addresses that clients use; {@code kafka} where the broker is. */
    Endpoints endpoints(String kafkaServers) {
        return new Endpoints(at(identity), at(lead), at(portfolio), at(analytics), at(notification), kafkaServers);
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port);
    }
}
