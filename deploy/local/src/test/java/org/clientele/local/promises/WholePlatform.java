package org.clientele.local.promises;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.clientele.local.KillablePlatform;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;
import org.clientele.testkit.ServiceProcess;

/** The local platform as it is run by everybody: broker, store, identity and services in one process. */
final class WholePlatform implements Platform, AutoCloseable {

    private final KillablePlatform platform;
    private final MongoClient store;
    private final StubbornClient client;

    WholePlatform(Path data) {
        platform = new KillablePlatform(data);
        store = MongoClients.create(platform.storeUri());
        client = new StubbornClient(
                new PlatformClient(endpoints(), Clock.systemUTC(), "clientele-integration", "clientele"));
    }

    /** Starts it for the first time, and returns when everybody knows the salespeople. */
    void start() {
        process().start();
        enterSalespeople();
        new Quiescence(this).await();
    }

    ServiceProcess process() {
        return platform.process();
    }

    @Override
    public Endpoints endpoints() {
        return platform.endpoints();
    }

    @Override
    public StubbornClient client() {
        return client;
    }

    @Override
    public MongoDatabase database(Part part) {
        return store.getDatabase(part.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        store.close();
        platform.close();
    }
}
