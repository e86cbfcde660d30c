package org.clientele.testkit.guarded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store that other tests take for a strict one is strict. */
class GuardedStoreTests {

    @TempDir
    private static Path folder;

    private static TestAuthority authority;
    private static GuardedStore store;

    @BeforeAll
    static void start() {
        authority = TestAuthority.in(folder.resolve("one"));
        store = GuardedStore.start(authority, new StoreUser("lead", "right", "leads"));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void answersWhoHasThePassword() {
        assertThat(count(store.uri("lead", "right"), authority)).isZero();
    }

    @Test
    void answersNobodyWithAnotherPasswordOrName() {
        assertThatThrownBy(() -> count(store.uri("lead", "wrong"), authority))
                .isInstanceOf(MongoSecurityException.class);
        assertThatThrownBy(() -> count(store.uri("somebody", "right"), authority))
                .isInstanceOf(MongoSecurityException.class);
    }

    @Test
    void answersNobodyWithoutAPassword() {
        assertThatThrownBy(() -> count("mongodb://" + store.address() + "/?tls=true", authority))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("requires authentication");
    }

    @Test
    void isNotTrustedByWhoKnowsAnotherAuthorityAndTalksToNobodyInTheClear() {
        var other = TestAuthority.in(folder.resolve("other"));
        assertThatThrownBy(() -> count(store.uri("lead", "right"), other)).isInstanceOf(MongoTimeoutException.class);
        var clear = store.uri("lead", "right").replace("tls=true", "tls=false");
        assertThatThrownBy(() -> count(clear, authority)).isInstanceOf(MongoTimeoutException.class);
    }

    @Test
    void letsAUserReadAndWriteItsOwnDatabase() {
        try (var client = client(store.uri("lead", "right"), authority)) {
            var own = client.getDatabase("leads").getCollection("own");
            own.insertOne(new Document("_id", 1));
            own.createIndex(new Document("name", 1));
            own.updateOne(new Document("_id", 1), new Document("$set", new Document("name", "Ada")));
            assertThat(own.find()).containsExactly(new Document("_id", 1).append("name", "Ada"));
            assertThat(client.getDatabase("leads").listCollectionNames()).contains("own");
            own.drop();
        }
    }

    @Test
    void letsAUserDoNothingElse() {
        try (var client = client(store.uri("lead", "right"), authority)) {
            assertThatThrownBy(() -> client.getDatabase("clients")
                            .getCollection("clients")
                            .find()
                            .first())
                    .hasMessageContaining("not authorized on clients to execute command find");
            for (var command : List.of("dropDatabase", "serverStatus", "usersInfo", "renameCollection")) {
                assertThatThrownBy(() -> client.getDatabase("leads").runCommand(new Document(command, 1)))
                        .isInstanceOf(MongoCommandException.class)
                        .hasMessageContaining("not authorized on leads");
            }
        }
    }

    private static long count(String uri, TestAuthority trusted) {
        try (var client = client(uri, trusted)) {
            return client.getDatabase("leads").getCollection("leads").countDocuments(new Document("_id", 1));
        }
    }

    private static MongoClient client(String uri, TestAuthority trusted) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .applyToSslSettings(ssl -> ssl.context(trusted.forClients()))
                .build();
        return MongoClients.create(settings);
    }
}
