package org.clientele.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.local.client.Endpoints;
import org.clientele.localbacking.EmbeddedStore;
import org.clientele.testkit.ServiceProcess;

/** The whole local platform in one process, that is killed as one and started again on its files and ports. */
public final class KillablePlatform implements AutoCloseable {

    private static final String DATA = "clientele.test.data";
    private static final String PORTS = "clientele.test.ports";
    private static final String LAST_TO_START = "server.port";

    private final ServiceProcess process;
    private final Ports ports;

    public KillablePlatform(Path data) {
        var free = Ports.free();
        var numbers = Stream.of(
                        free.identity(),
                        free.lead(),
                        free.portfolio(),
                        free.analytics(),
                        free.kafka(),
                        free.mongodb(),
                        free.smtp())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        var settings = Map.of(DATA, data.toString(), PORTS, numbers, EmbeddedStore.REFUSES_SCANS, "true");
        process = ServiceProcess.service(KillablePlatform.class, settings, "-Xmx500m")
                .beginningWith(PlatformRehearsal.once());
        ports = ports(numbers, process.port());
    }

    /** What the process runs. */
    public static void main(String[] arguments) {
        var data = Path.of(System.getProperty(DATA));
        var ports = ports(System.getProperty(PORTS), Integer.getInteger(LAST_TO_START));
        var unused = LocalPlatform.startOrExit(data, ports, Map.of());
    }

    private static Ports ports(String numbers, int notification) {
        List<Integer> of =
                Arrays.stream(numbers.split(",", -1)).map(Integer::valueOf).toList();
        return new Ports(of.get(0), of.get(1), of.get(2), of.get(3), notification, of.get(4), of.get(5), of.get(6));
    }

    public Endpoints endpoints() {
        return ports.endpoints("127.0.0.1:" + ports.kafka());
    }

    public String storeUri() {
        return "mongodb://127.0.0.1:" + ports.mongodb();
    }

    public ServiceProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
