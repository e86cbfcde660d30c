package org.clientele.eventdelivery.relay;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.aggregate.Outbox;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.aggregate.Unpublished;
import org.clientele.eventdelivery.aggregate.Wakeups;
import org.clientele.eventdelivery.background.Lease;
import org.clientele.eventdelivery.failure.Backoff;
import org.clientele.eventdelivery.failure.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the aggregates of one shard have to publish, in order for each of them, until it is stopped or fenced.
 *
 * <p>A crash at any point means that records are sent again, never that one is left out; a former holder that wakes up
 * late is fenced by the transactional id, which belongs to the shard.
 */
final class ShardRelay implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ShardRelay.class);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    /** After a page that was not full: a transaction costs the broker more than the records in it. */
    private static final Duration GATHERING = Duration.ofMillis(50);

    private final RelayShard shard;
    private final Lease lease;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Supplier<? extends Collection<Outbox>> outboxes;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Outage outage;
    private final Backoff failing = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));
    private final Backoff idle;
    private final Set<Outbox> prepared = new HashSet<>();
    private final Map<Outbox, Instant> oldest = new ConcurrentHashMap<>();

    /** What one relay works on and how. */
    record RelayShard(int number, Shards shards, String source, Wakeups wakeups, Duration idlePoll, Duration standby) {

        String name() {
            return source.replaceFirst("^/", "") + "-relay-" + number;
        }
    }

    ShardRelay(
            RelayShard shard,
            Lease lease,
            Supplier<Producer<String, byte[]>> producers,
            Supplier<? extends Collection<Outbox>> outboxes) {
        this.shard = shard;
        this.lease = lease;
        this.producers = producers;
        this.outboxes = outboxes;
        this.outage = new Outage("Publishing by " + shard.name());
        this.idle = new Backoff(Duration.ofMillis(5), shard.idlePoll());
    }

    @Override
    public void run() {
        while (isRunning()) {
            try {
                relayWhileHeld();
            } catch (InterruptedException interrupted) {
                stop();
            } catch (RuntimeException failure) {
                recoverFrom(failure);
            }
        }
    }

    private void relayWhileHeld() throws InterruptedException {
        if (!lease.held()) {
            oldest.clear();
            pause(shard.standby());
            return;
        }
        Producer<String, byte[]> producer = producers.get();
        try {
            producer.initTransactions();
            while (isRunning() && lease.held()) {
                step(producer);
            }
        } finally {
            producer.close(CLOSING);
        }
        if (!isRunning()) {
            lease.release();
        }
    }

    private void step(Producer<String, byte[]> producer) throws InterruptedException {
        try {
            int most = 0;
            for (Outbox outbox : outboxes.get()) {
                most = Math.max(most, publish(outbox, producer));
            }
            outage.ended();
            failing.reset();
            await(most);
        } catch (MongoException storeAway) {
            outage.began(storeAway);
            pause(failing.next());
        }
    }

    /** Answers how many documents it published. */
    private int publish(Outbox outbox, Producer<String, byte[]> producer) {
        if (prepared.add(outbox)) {
            prepare(outbox);
        }
        List<BsonDocument> page = outbox.page(shard.number());
        if (page.isEmpty()) {
            oldest.remove(outbox);
            return 0;
        }
        oldest.put(outbox, Outbox.since(page.getFirst()));
        send(page, producer);
        outbox.acknowledge(page);
        return page.size();
    }

    private void prepare(Outbox outbox) {
        try {
            outbox.prepare(shard.shards());
        } catch (MongoException failure) {
            prepared.remove(outbox);
            throw failure;
        }
    }

    private void send(List<BsonDocument> page, Producer<String, byte[]> producer) {
        producer.beginTransaction();
        for (BsonDocument document : page) {
            for (BsonDocument waiting : Outbox.waiting(document)) {
                var unused = producer.send(Unpublished.record(shard.source(), waiting));
            }
        }
        producer.commitTransaction();
    }

    private void await(int published) throws InterruptedException {
        if (published == 0) {
            if (shard.wakeups().await(shard.number(), idle.next())) {
                idle.reset();
            }
        } else {
            idle.reset();
            if (published < Outbox.PAGE) {
                pause(GATHERING);
            }
        }
    }

    private void recoverFrom(RuntimeException failure) {
        try {
            if (isFenced(failure)) {
                LOG.info("{} is somebody else's now", shard.name());
                lease.lost();
                oldest.clear();
                pause(shard.standby());
            } else if (isRunning()) {
                outage.began(failure);
                pause(failing.next());
            }
        } catch (InterruptedException interrupted) {
            stop();
        }
    }

    private static boolean isFenced(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidProducerEpochException || cause instanceof ProducerFencedException) {
                return true;
            }
        }
        return false;
    }

    private void pause(Duration duration) throws InterruptedException {
        boolean unused = stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Lets the page in hand be finished. */
    void stop() {
        stopped.countDown();
        shard.wakeups().wake(shard.number());
    }

    /** Since when the oldest record has been waiting, null if none is known to wait. */
    @Nullable
    Instant oldest() {
        return oldest.values().stream().min(Instant::compareTo).orElse(null);
    }

    String name() {
        return shard.name();
    }
}
