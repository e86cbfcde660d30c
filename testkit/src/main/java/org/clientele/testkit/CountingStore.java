package org.clientele.testkit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonInt64;
import org.clientele.localbacking.EmbeddedStore;
import org.clientele.localbacking.store.StoredBackend;

/** A store in memory that says how many documents and index entries a question makes it look at. */
public final class CountingStore implements AutoCloseable {

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final AtomicLong examined = new AtomicLong();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(store.uri()))
            .addCommandListener(new Adding())
            .build());

    public MongoDatabase database() {
        return client.getDatabase("counted");
    }

    public long examinedBy(Runnable question) {
        var before = examined.get();
        question.run();
        return examined.get() - before;
    }

    private final class Adding implements CommandListener {

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            var answer = event.getResponse();
            examined.addAndGet(
                    answer.getNumber(StoredBackend.EXAMINED, new BsonInt64(0)).longValue());
        }
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
