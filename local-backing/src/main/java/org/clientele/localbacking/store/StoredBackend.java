package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The server's storage, in a folder or in memory, with secondary indexes that work and an answer to {@code hello}. A
 * command is answered when all it changed is written, and ends when its {@code maxTimeMS} is over.
 */
public final class StoredBackend extends AbstractMongoBackend {

    /** How many entries and documents the command looked at; in every answer, and only this store says it. */
    public static final String EXAMINED = "examined";

    private final Shared shared;
    private final CommandLocks locks = new CommandLocks();

    private StoredBackend(Shared shared) {
        this.shared = shared;
        shared.catalogue().databases().toList().forEach(this::resolveDatabase);
    }

    /** For tests: refuses scans. */
    public static StoredBackend inMemory() {
        return new StoredBackend(Shared.of(Engine.inMemory(), new Scans(true)));
    }

    /** Opens the folder or makes it. */
    public static StoredBackend inFolder(Path folder, boolean refusesScans) {
        return new StoredBackend(Shared.of(Engine.inFolder(folder), new Scans(refusesScans)));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            var answer = super.handleCommand(channel, database, "ismaster", query);
            answer.put("isWritablePrimary", true);
            return answer;
        }
        var look = Look.of(query, System::nanoTime);
        try (var lock = locks.lock(database, command, query)) {
            Supplier<Document> run =
                    () -> shared.scans().during(query, () -> super.handleCommand(channel, database, command, query));
            var answer = shared.storage()
                    .looking(look, () -> lock.isExclusive() ? shared.storage().atomically(run) : run.get());
            answer.put(EXAMINED, look.examined());
            return answer;
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return shared.storage().atomically(() -> new StoredDatabase(name, getCursorRegistry(), shared));
    }

    @Override
    public void close() {
        super.close();
        shared.storage().close();
    }
}
