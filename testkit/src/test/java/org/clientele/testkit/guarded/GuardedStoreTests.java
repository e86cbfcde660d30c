package org.clientele.testkit.guarded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
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
        store = GuardedStore.start(authority, "lead", "right");
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

    private static long count(String uri, TestAuthority trusted) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .applyToSslSettings(ssl -> ssl.context(context(trusted)))
                .build();
        try (var client = MongoClients.create(settings)) {
            return client.getDatabase("leads").getCollection("leads").countDocuments(new Document("_id", 1));
        }
    }

    private static SSLContext context(TestAuthority trusted) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(
                    null,
                    trusted.issue("client").bundle().toTrustManagerFactory().getTrustManagers(),
                    null);
            return context;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
