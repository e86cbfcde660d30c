package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;

/**
 * The server's storage, in a folder or in memory, with secondary indexes that work and an answer to {@code hello}. A
 * command is answered when all it changed is written.
 */
public final class StoredBackend extends AbstractMongoBackend {

    private final Storage storage;
    private final Catalogue catalogue;
    private final CommandLocks locks = new CommandLocks();

    private StoredBackend(Engine engine) {
        storage = new Storage(engine);
        catalogue = new Catalogue(storage);
        catalogue.databases().toList().forEach(this::resolveDatabase);
    }

    public static StoredBackend inMemory() {
        return new StoredBackend(Engine.inMemory());
    }

    /** Opens the folder or makes it. */
    public static StoredBackend inFolder(Path folder) {
        return new StoredBackend(Engine.inFolder(folder));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            var answer = super.handleCommand(channel, database, "ismaster", query);
            answer.put("isWritablePrimary", true);
            return answer;
        }
        try (var lock = locks.lock(database, command, query)) {
            return lock.isExclusive()
                    ? storage.atomically(() -> super.handleCommand(channel, database, command, query))
                    : super.handleCommand(channel, database, command, query);
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return storage.atomically(() -> new StoredDatabase(name, getCursorRegistry(), storage, catalogue));
    }

    @Override
    public void close() {
        super.close();
        storage.close();
    }
}
