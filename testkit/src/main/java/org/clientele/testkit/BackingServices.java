package org.clientele.testkit;

import java.util.List;

/**
 * The broker and the store that tests run on, one of each per JVM, started when first asked for: what the environment
 * names, else a container, else a {@code mongod} on the path, else one in this JVM. Says which on the console.
 */
public final class BackingServices {

    /** Names the brokers to use, as in every service. */
    public static final String KAFKA_VARIABLE = "CLIENTELE_KAFKA";

    /** Names the store to use, as in every service. */
    public static final String MONGODB_VARIABLE = "CLIENTELE_MONGODB_URI";

    private BackingServices() {}

    /** The bootstrap servers; the topics are not made. */
    public static String kafka() {
        return Kafka.SERVERS;
    }

    /** The connection string, without a database. */
    public static String mongoUri() {
        return Store.URI;
    }

    private static final class Kafka {

        private static final String SERVERS = Source.first(
                "Kafka",
                List.of(
                        Source.given(KAFKA_VARIABLE),
                        new Source("a container", Containers::kafka),
                        new Source("this JVM", InThisJvm::kafka)));
    }

    private static final class Store {

        private static final String URI = Source.first(
                "MongoDB",
                List.of(
                        Source.given(MONGODB_VARIABLE),
                        new Source("a container", Containers::mongodb),
                        new Source("mongod on the path", Mongod::start),
                        new Source("this JVM", InThisJvm::store)));
    }
}
