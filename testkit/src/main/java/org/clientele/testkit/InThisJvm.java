package org.clientele.testkit;

import java.util.Optional;
import org.clientele.localbacking.EmbeddedStore;
import org.clientele.localbacking.KafkaBroker;

/** Backing services in this JVM, which are always there. */
final class InThisJvm {

    private InThisJvm() {}

    static Optional<String> kafka() {
        var folder = TemporaryFolder.create("kafka");
        var broker = KafkaBroker.start(folder, 0);
        TemporaryFolder.deleteAtExit(folder, broker::close);
        return Optional.of(broker.bootstrapServers());
    }

    static Optional<String> store() {
        return Optional.of(EmbeddedStore.inMemory().uri());
    }
}
