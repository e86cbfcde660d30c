package org.clientele.eventdelivery.relay;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.aggregate.Outbox;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.aggregate.Unpublished;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the aggregates of one shard have to publish, in order for each of them, until it is stopped or fenced.
 *
 * <p>A crash at any point means that records are sent again, never that one is left out; a former holder that wakes up
 * late is fenced by the transactional id, which belongs to the shard.
 */
final class ShardRelay implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(ShardRelay.class);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    /** After a page that was not full: a transaction costs the broker more than the records in it. */
    private static final Duration GATHERING = Duration.ofMillis(50);

    private final RelayShard shard;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Supplier<? extends Collection<Outbox>> outboxes;
    private final CurrentTrace trace;
    private final MeterProvider<Timer> publishing;
    private final Clock clock;
    private final Map<Outbox, Instant> prepareAt = new HashMap<>();
    private final LeftAlone leftAlone;
    private final Map<Outbox, Instant> oldest = new ConcurrentHashMap<>();
    private @Nullable Producer<String, byte[]> producer;

    /** What one relay works on and how. */
    record RelayShard(int number, Shards shards, String source, String service, Duration poll) {

        String transactionalId() {
            return service + "-relay-" + number;
        }
    }

    ShardRelay(
            RelayShard shard,
            Supplier<Producer<String, byte[]>> producers,
            Supplier<? extends Collection<Outbox>> outboxes,
            CurrentTrace trace,
            MeterRegistry meters,
            Clock clock) {
        this.shard = shard;
        this.producers = producers;
        this.outboxes = outboxes;
        this.trace = trace;
        this.publishing = Timer.builder("clientele.event.publishing")
                .description("How long records have waited, from their decision until the broker had them")
                .withRegistry(meters);
        this.clock = clock;
        this.leftAlone = new LeftAlone(clock);
    }

    static String name(int shard) {
        return "relay-" + shard;
    }

    @Override
    public String name() {
        return name(shard.number());
    }

    /** While only the store is away the producer stays; whatever else fails, the next pass opens another. */
    @Override
    public Pace pass() {
        try {
            return pace(publishAll());
        } catch (MongoException storeAway) {
            throw storeAway;
        } catch (RuntimeException failure) {
            close();
            if (isFenced(failure)) {
                LOG.info("{} is somebody else's now", shard.transactionalId());
                return Pace.lost();
            }
            outboxes.get().forEach(this::page);
            throw failure;
        }
    }

    private Producer<String, byte[]> opened() {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            open = producers.get();
            producer = open;
            open.initTransactions();
        }
        return open;
    }

    /**
     * Answers the most that were published of one outbox. One that cannot be published, for want of a topic or a right,
     * fails alone: the others are published, and its failure is what the pass ends with. Where others went out it is
     * left alone for a while, since each attempt keeps them waiting.
     */
    private int publishAll() {
        int most = 0;
        var failures = new LinkedHashMap<Outbox, RuntimeException>();
        for (Outbox outbox : leftAlone.others(outboxes.get())) {
            var open = opened();
            try {
                most = Math.max(most, publish(outbox, open));
            } catch (MongoException storeAway) {
                throw storeAway;
            } catch (RuntimeException failed) {
                close();
                if (isFenced(failed)) {
                    throw failed;
                }
                failures.put(outbox, failed);
            }
        }
        if (most > 0) {
            failures.forEach(leftAlone::add);
        }
        for (var failure : failures.values()) {
            throw failure;
        }
        return most;
    }

    private int publish(Outbox outbox, Producer<String, byte[]> open) {
        List<BsonDocument> page = page(outbox);
        if (!page.isEmpty()) {
            send(page, open);
            page.stream().map(Outbox::waiting).flatMap(List::stream).forEach(this::note);
            outbox.acknowledge(page);
            leftAlone.remove(outbox);
        }
        return page.size();
    }

    private void note(BsonDocument sent) {
        publishing
                .withTag("type", Unpublished.type(sent))
                .record(Duration.between(Unpublished.since(sent), clock.instant()));
        trace.sent(
                Unpublished.traceparent(sent),
                Unpublished.topic(sent),
                Unpublished.type(sent),
                Unpublished.since(sent));
    }

    /** What waits in it; from then on it is known since when. */
    private List<BsonDocument> page(Outbox outbox) {
        var now = clock.instant();
        if (!now.isBefore(prepareAt.getOrDefault(outbox, Instant.MIN))) {
            outbox.prepare(shard.shards());
            prepareAt.put(outbox, now.plus(Shards.LOOK_AGAIN));
        }
        List<BsonDocument> page = outbox.page(shard.number());
        if (page.isEmpty()) {
            oldest.remove(outbox);
        } else {
            oldest.put(outbox, Outbox.since(page.getFirst()));
        }
        return page;
    }

    private void send(List<BsonDocument> page, Producer<String, byte[]> open) {
        open.beginTransaction();
        for (BsonDocument document : page) {
            for (BsonDocument waiting : Outbox.waiting(document)) {
                var unused = open.send(Unpublished.record(shard.source(), waiting));
            }
        }
        open.commitTransaction();
    }

    private Pace pace(int published) {
        if (published == 0) {
            return Pace.rest(shard.poll());
        }
        return published < Outbox.PAGE ? Pace.pause(GATHERING) : Pace.again();
    }

    private static boolean isFenced(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidProducerEpochException || cause instanceof ProducerFencedException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void leave() {
        oldest.clear();
        close();
    }

    private void close() {
        Producer<String, byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(CLOSING);
        }
    }

    /** Since when the oldest record of an outbox has been waiting, null if none is known to wait. */
    @Nullable
    Instant oldest(Outbox outbox) {
        return oldest.get(outbox);
    }
}
