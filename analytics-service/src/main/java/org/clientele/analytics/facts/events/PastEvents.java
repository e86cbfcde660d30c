package org.clientele.analytics.facts.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientele.analytics.facts.FactUpserts;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.RecordedLog;
import org.clientele.eventdelivery.event.Incoming;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.PastRecords;
import org.clientele.eventdelivery.reading.Replay;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.springframework.stereotype.Component;

/** Reads the log once more by the same handlers that record it when it comes. */
@Component
class PastEvents implements RecordedLog {

    private final EventConsumers consumers;

    PastEvents(EventConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public List<Stretch> held() {
        try (var past = consumers.past()) {
            return past.held(Freshness.TOPICS).stream()
                    .map(held -> new Stretch(new LogPartition(held.topic(), held.partition()), held.from(), held.end()))
                    .toList();
        }
    }

    @Override
    public Recording record(List<Stretch> stretches, FactUpserts into) {
        return new Handled(consumers.past(), stretches, replays(new RecordedTopics(into, () -> {}).all(consumers)));
    }

    @Override
    public Recording erase(List<Stretch> stretches, FactUpserts into) {
        var erasing = replays(new RecordedTopics(into, () -> {}).erasing(consumers));
        var concerned = stretches.stream()
                .filter(stretch -> erasing.containsKey(stretch.partition().topic()))
                .toList();
        return new Handled(consumers.past(), concerned, erasing);
    }

    private static Map<String, Replay> replays(Map<String, TopicConsumer> topics) {
        var replays = new HashMap<String, Replay>();
        topics.forEach((topic, consumer) -> replays.put(topic, consumer.replay()));
        return replays;
    }

    /** Partitions are handled at the same time, what is in one in its order. */
    private static final class Handled implements Recording {

        private final PastRecords past;
        private final Map<String, Replay> replays;
        private final Map<LogPartition, Stretch> left = new LinkedHashMap<>();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

        Handled(PastRecords past, List<Stretch> stretches, Map<String, Replay> replays) {
            this.past = past;
            this.replays = replays;
            stretches.forEach(stretch -> left.put(stretch.partition(), stretch));
            past.read(stretches.stream()
                    .map(stretch -> new PastRecords.Stretch(
                            stretch.partition().topic(), stretch.partition().number(), stretch.from(), stretch.end()))
                    .toList());
        }

        @Override
        public Portion more() {
            var next = past.next();
            long passedOver = handled(next.values());
            next.keySet().forEach(reached -> {
                var partition = new LogPartition(reached.topic(), reached.partition());
                left.put(partition, new Stretch(partition, reached.from(), reached.end()));
            });
            long records = next.values().stream().mapToLong(List::size).sum();
            return new Portion(List.copyOf(left.values()), records, passedOver);
        }

        private long handled(Collection<List<Incoming>> partitions) {
            var handled = new ArrayList<Future<Integer>>();
            partitions.stream()
                    .filter(records -> !records.isEmpty())
                    .forEach(records -> handled.add(threads.submit(handling(records))));
            return handled.stream().mapToLong(Handled::awaited).sum();
        }

        private Callable<Integer> handling(List<Incoming> records) {
            var topic = records.getFirst().topic();
            return () -> Objects.requireNonNull(replays.get(topic)).handle(records);
        }

        private static int awaited(Future<Integer> handled) {
            try {
                return handled.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
            past.close();
        }
    }
}
