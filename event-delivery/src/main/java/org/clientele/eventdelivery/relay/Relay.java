package org.clientele.eventdelivery.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/** Runs the relay of every shard; starts before requests and events come in and stops after them. */
final class Relay implements SmartLifecycle {

    private static final Duration CLEAN_STOP = Duration.ofSeconds(5);

    private final List<ShardRelay> shards;
    private final Map<ShardRelay, Thread> threads = new LinkedHashMap<>();

    Relay(List<ShardRelay> shards) {
        this.shards = List.copyOf(shards);
    }

    @Override
    public synchronized void start() {
        shards.forEach(shard ->
                threads.put(shard, Thread.ofVirtual().name(shard.name()).start(shard)));
    }

    @Override
    public synchronized void stop() {
        threads.keySet().forEach(ShardRelay::stop);
        for (Thread thread : new ArrayList<>(threads.values())) {
            join(thread);
        }
        threads.clear();
    }

    private static void join(Thread thread) {
        try {
            if (!thread.join(CLEAN_STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    @Override
    public int getPhase() {
        return 0;
    }

    /** Since when the oldest record of the shards held here has been waiting. */
    Optional<Instant> oldest() {
        return shards.stream().map(ShardRelay::oldest).filter(Objects::nonNull).min(Instant::compareTo);
    }
}
