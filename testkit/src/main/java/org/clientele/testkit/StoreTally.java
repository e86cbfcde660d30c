package org.clientele.testkit;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * What the services of this JVM ask their stores for, by collection: commands, documents written and read, and the
 * bytes of both; of services that are started with {@code -Dclientele.tally=true}, while it is switched on.
 */
public final class StoreTally implements CommandListener {

    public static final String PROPERTY = "clientele.tally";

    /** That of this JVM: contexts of services make their own objects, and tests ask from outside. */
    public static final StoreTally ALL = new StoreTally();

    private static final BsonInt32 NONE = new BsonInt32(0);

    private final Map<Integer, Asked> open = new ConcurrentHashMap<>();
    private final Map<String, Counts> counts = new ConcurrentHashMap<>();
    private volatile boolean on;

    private StoreTally() {}

    /** Has the drivers of services tell it. */
    @AutoConfiguration
    @ConditionalOnProperty(PROPERTY)
    static class Told {

        @Bean
        MongoClientSettingsBuilderCustomizer tally() {
            return settings -> settings.addCommandListener(ALL);
        }
    }

    private record Asked(String collection, long bytes) {}

    /**
     * How much of each.
     *
     * @param written documents inserted, changed or deleted
     * @param read documents that were answered
     */
    public record Counts(long commands, long written, long read, long bytes) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public Counts plus(Counts more) {
            return new Counts(commands + more.commands, written + more.written, read + more.read, bytes + more.bytes);
        }
    }

    /** Begins anew. */
    public void begin() {
        counts.clear();
        on = true;
    }

    public void end() {
        on = false;
    }

    /** By {@code <database>.<collection>}. */
    public Map<String, Counts> counts(Predicate<String> collections) {
        var chosen = new TreeMap<>(counts);
        chosen.keySet().removeIf(collections.negate());
        return chosen;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (on) {
            var command = event.getCommand();
            var collection =
                    command.get(event.getCommandName().equals("getMore") ? "collection" : event.getCommandName());
            if (collection != null && collection.isString()) {
                var name = event.getDatabaseName() + "." + collection.asString().getValue();
                open.put(event.getRequestId(), new Asked(name, size(command)));
            }
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        var asked = open.remove(event.getRequestId());
        if (asked != null) {
            var answer = event.getResponse();
            var one =
                    new Counts(1, written(event.getCommandName(), answer), read(answer), asked.bytes() + size(answer));
            counts.merge(asked.collection(), one, Counts::plus);
        }
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        open.remove(event.getRequestId());
    }

    private static long written(String command, BsonDocument answer) {
        return switch (command) {
            case "insert", "delete" -> number(answer, "n");
            case "update" -> number(answer, "nModified") + length(answer, "upserted");
            case "findAndModify" -> number(answer.getDocument("lastErrorObject", new BsonDocument()), "n");
            default -> 0;
        };
    }

    private static long read(BsonDocument answer) {
        var cursor = answer.getDocument("cursor", new BsonDocument());
        return length(cursor, "firstBatch") + length(cursor, "nextBatch");
    }

    private static long number(BsonDocument answer, String field) {
        return answer.getNumber(field, NONE).longValue();
    }

    private static long length(BsonDocument answer, String list) {
        return answer.getArray(list, new BsonArray()).size();
    }

    private static long size(BsonDocument document) {
        var raw = document instanceof RawBsonDocument known
                ? known
                : new RawBsonDocument(document, new BsonDocumentCodec());
        return raw.getByteBuffer().remaining();
    }
}
