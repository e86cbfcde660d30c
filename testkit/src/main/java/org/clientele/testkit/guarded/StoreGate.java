package org.clientele.testkit.guarded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.security.authenticator.CredentialCache;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.apache.kafka.common.security.scram.internals.ScramSaslServer;
import org.apache.kafka.common.security.scram.internals.ScramServerCallbackHandler;
import org.apache.kafka.common.security.token.delegation.internals.DelegationTokenCache;

/**
 * Stands before a store and answers a connection only what it needs to show that it has the password, by SCRAM-SHA-256,
 * until it has, and then only what its user may do. The server's half of SCRAM is that of Kafka, which follows the same
 * standard.
 */
final class StoreGate implements MongoBackend {

    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_256;
    private static final int ITERATIONS = 15_000;
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final Set<String> GREETINGS = Set.of("hello", "ismaster", "ping", "buildinfo");

    /** What each user may do anywhere. */
    private static final Set<String> NEEDING_NO_RIGHT = Set.of("endsessions", "listdatabases");

    /** The commands that need no more than the actions of the role {@code readWrite}, by MongoDB's manual. */
    private static final Set<String> READING_AND_WRITING = Set.of(
            "aggregate",
            "collstats",
            "count",
            "create",
            "createindexes",
            "dbstats",
            "delete",
            "distinct",
            "drop",
            "dropindexes",
            "find",
            "findandmodify",
            "getmore",
            "insert",
            "killcursors",
            "listcollections",
            "listindexes",
            "update");

    private final MongoBackend behind;
    private final CredentialCache.Cache<ScramCredential> credentials =
            new CredentialCache().createCache(MECHANISM.mechanismName(), ScramCredential.class);
    private final Map<String, Set<String>> databases = new HashMap<>();
    private final Map<Channel, SaslServer> conversations = new ConcurrentHashMap<>();

    StoreGate(MongoBackend behind, List<StoreUser> users) {
        this.behind = behind;
        users.forEach(this::letIn);
    }

    private void letIn(StoreUser user) {
        try {
            credentials.put(user.name(), new ScramFormatter(MECHANISM).generateCredential(user.password(), ITERATIONS));
            databases.put(user.name(), user.databases());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var document = message.getDocument();
        var command = document.keySet().iterator().next().toLowerCase(Locale.ROOT);
        return answers(
                message.getChannel(),
                message.getDatabaseName(),
                command,
                document,
                () -> behind.handleMessage(message));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return answers(
                channel,
                database,
                command.toLowerCase(Locale.ROOT),
                query,
                () -> behind.handleCommand(channel, database, command, query));
    }

    private interface Answer {
        Document get();
    }

    private Document answers(Channel channel, String database, String command, Document query, Answer answer) {
        return switch (command) {
            case "saslstart" -> begin(channel, query);
            case "saslcontinue" -> step(channel, query);
            default -> {
                if (!GREETINGS.contains(command)) {
                    requireRight(channel, database, command);
                }
                yield command.equals("hello") || command.equals("ismaster")
                        ? offering(answer.get(), query)
                        : answer.get();
            }
        };
    }

    private void requireRight(Channel channel, String database, String command) {
        var conversation = conversations.get(channel);
        if (conversation == null || !conversation.isComplete()) {
            throw unauthorized(command + " requires authentication");
        }
        var own = databases
                .getOrDefault(conversation.getAuthorizationID(), Set.of())
                .contains(database);
        if (!NEEDING_NO_RIGHT.contains(command) && !(own && READING_AND_WRITING.contains(command))) {
            throw unauthorized("not authorized on %s to execute command %s".formatted(database, command));
        }
    }

    private static MongoServerError unauthorized(String reason) {
        return new MongoServerError(UNAUTHORIZED, "Unauthorized", reason);
    }

    private static Document offering(Document greeting, Document query) {
        if (query.containsKey("saslSupportedMechs")) {
            greeting.put("saslSupportedMechs", List.of(MECHANISM.mechanismName()));
        }
        return greeting;
    }

    private Document begin(Channel channel, Document query) {
        if (!MECHANISM.mechanismName().equals(query.get("mechanism"))) {
            throw refused();
        }
        try {
            var handler = new ScramServerCallbackHandler(
                    credentials, new DelegationTokenCache(Set.of(MECHANISM.mechanismName())));
            handler.configure(Map.of(), MECHANISM.mechanismName(), List.of());
            conversations.put(channel, new ScramSaslServer(MECHANISM, Map.of(), handler));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
        return step(channel, query);
    }

    private Document step(Channel channel, Document query) {
        var conversation = conversations.get(channel);
        if (conversation == null) {
            throw refused();
        }
        try {
            var payload = conversation.evaluateResponse(
                    query.get("payload") instanceof BinData shown ? shown.getData() : new byte[0]);
            return new Document("conversationId", 1)
                    .append("done", conversation.isComplete())
                    .append("payload", new BinData(payload))
                    .append("ok", 1.0);
        } catch (SaslException | SaslAuthenticationException wrong) {
            conversations.remove(channel);
            throw refused();
        }
    }

    private static MongoServerError refused() {
        return new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return behind.handleQuery(query);
    }

    @Override
    public void handleClose(Channel channel) {
        conversations.remove(channel);
        behind.handleClose(channel);
    }

    @Override
    public void dropDatabase(String database) {
        behind.dropDatabase(database);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return behind.getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return behind.getServerStatus();
    }

    @Override
    public void close() {
        behind.close();
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        behind.closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return behind.getClock();
    }

    @Override
    public void enableOplog() {
        behind.enableOplog();
    }

    @Override
    public void disableOplog() {
        behind.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return behind.resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        return behind.version(version);
    }
}
