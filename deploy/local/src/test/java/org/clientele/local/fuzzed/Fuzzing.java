package org.clientele.local.fuzzed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.JqwikException;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends so many inputs of a seed, and with every fiftieth something that is right. What an input changes depends on the
 * seed and its number alone; which leads it is about does not.
 */
final class Fuzzing {

    private static final int SENDERS = 6;
    private static final int AHEAD = 200;
    private static final int RIGHT_AFTER = 50;
    private static final int GENERATED_SIZE = 1_000;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final HttpInputs requests;
    private final RecordInputs records = new RecordInputs();
    private final String kafka;
    private final RightInputs right;
    private final BlockingQueue<Numbered> waiting = new ArrayBlockingQueue<>(AHEAD);
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<String> words = Collections.synchronizedList(new ArrayList<>());
    private final Parked parked = new Parked();
    private final Map<Integer, LongAdder> statuses = new java.util.concurrent.ConcurrentSkipListMap<>();

    private record Numbered(long number, Input input) {}

    Fuzzing(HttpInputs requests, String kafka, RightInputs right) {
        this.requests = requests;
        this.kafka = kafka;
        this.right = right;
    }

    /** What came of what was sent: what was answered wrongly, what was answered in wrong words, and the rest. */
    record Sent(List<String> faults, List<String> words, Parked parked, Map<Integer, LongAdder> statuses) {}

    /**
     * Sends them all.
     *
     * @param progress is told how many were made so far
     */
    Sent send(long seed, long inputs, LongConsumer progress) throws InterruptedException {
        var senders = new ArrayList<Thread>();
        try (var producer = producer()) {
            for (int one = 0; one < SENDERS; one++) {
                senders.add(Thread.ofVirtual().name("fuzz-" + one).start(() -> sendWaiting(producer)));
            }
            make(seed, inputs, progress);
            for (int one = 0; one < SENDERS; one++) {
                waiting.put(new Numbered(-1, new RecordInput("", null, List.of(), null, false)));
            }
            for (var sender : senders) {
                sender.join();
            }
        }
        return new Sent(faults, words, parked, statuses);
    }

    private void make(long seed, long inputs, LongConsumer progress) throws InterruptedException {
        JqwikSession.start();
        try {
            RandomGenerator<Input> generator = all().generator(GENERATED_SIZE);
            for (long number = 0; number < inputs; number++) {
                var random = new Random(seed * SPREAD + number * 31);
                waiting.put(new Numbered(number, generator.next(random).value()));
                if (number % RIGHT_AFTER == 0) {
                    right.send(number);
                }
                progress.accept(number + 1);
            }
        } catch (JqwikException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            JqwikSession.finish();
        }
    }

    private Arbitrary<Input> all() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, requests.all().map(Input.class::cast)),
                Tuple.of(1, records.all().map(Input.class::cast)));
    }

    private void sendWaiting(KafkaProducer<byte[], byte[]> producer) {
        try {
            for (var next = waiting.take(); next.number() >= 0; next = waiting.take()) {
                send(next, producer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Numbered next, KafkaProducer<byte[], byte[]> producer) {
        switch (next.input()) {
            case HttpInput request -> call(next.number(), request);
            case RecordInput record -> publish(next.number(), record, producer);
        }
    }

    private void publish(long number, RecordInput record, KafkaProducer<byte[], byte[]> producer) {
        var unused = producer.send(record.record(), (place, failure) -> {
            if (failure != null) {
                faults.add("input " + number + " was not sent: " + failure);
            } else if (record.unreadable()) {
                parked.expect(place, record);
            }
        });
    }

    private void call(long number, HttpInput request) {
        try {
            var answer = Connection.send(request);
            statuses.computeIfAbsent(answer.status(), status -> new LongAdder()).increment();
            var told = "\n" + request.told();
            Judge.fault(request, answer).ifPresent(fault -> faults.add("input " + number + ": " + fault + told));
            Judge.words(request, answer).ifPresent(fault -> words.add("input " + number + ": " + fault + told));
        } catch (IOException | RuntimeException failure) {
            faults.add("input " + number + ": " + failure + "\n" + request.told());
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
