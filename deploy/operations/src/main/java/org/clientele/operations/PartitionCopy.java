package org.clientele.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Writes one partition so that each record has the place that it had: services remember places. Where a record is
 * missing, cut out, compacted away or the mark of a transaction, marks of transactions fill the gap, which nobody who
 * reads what is committed sees: one alone after the record before it, more by a transaction that is taken back.
 */
final class PartitionCopy implements AutoCloseable {

    private static final byte[] FILLER = new byte[0];
    private static final int MOST_FILLERS = 100_000;
    private static final int MOST_UNCONFIRMED = 10_000;
    private static final Duration MARKED_WITHIN = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

    private final Broker target;
    private final TopicPartition partition;
    private final KafkaProducer<byte[], byte[]> plain;
    private final KafkaProducer<byte[], byte[]> transactions;
    private final Queue<Sent> unconfirmed = new ArrayDeque<>();
    private @Nullable ConsumerRecord<byte[], byte[]> held;
    private boolean initialised;

    private record Sent(long offset, Future<RecordMetadata> confirmation) {}

    PartitionCopy(Broker target, TopicPartition partition) {
        this.target = target;
        this.partition = partition;
        this.plain = target.producer(Map.of());
        this.transactions = target.producer(Map.of("transactional.id", "restore-log-" + partition));
    }

    /** Takes the next record that is kept. */
    void add(ConsumerRecord<byte[], byte[]> record) {
        writeHeld(record.offset());
        held = record;
    }

    /** Fills up to the end of the old log, so that no place is given twice. */
    void endAt(long end) {
        writeHeld(end);
        confirm();
    }

    private void writeHeld(long following) {
        var record = held;
        long gap = following - (record == null ? 0 : record.offset() + 1);
        if (record == null && gap == 1) {
            send(0, ofNoMeaning());
        } else if (record != null && gap == 1) {
            commit(record);
        } else {
            if (record != null) {
                send(record.offset(), copy(record));
            }
            fill(gap, following);
        }
    }

    /** Nothing invisible takes one place at the beginning; readers pass over a type that they do not know. */
    private ProducerRecord<byte[], byte[]> ofNoMeaning() {
        var record = filler();
        Map.of("ce_specversion", "1.0", "ce_id", "restored", "ce_source", "/restore-log", "ce_type", "log.restored.v1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** As old as the record before it. */
    private ProducerRecord<byte[], byte[]> filler() {
        long time = held == null ? 0 : held.timestamp();
        return new ProducerRecord<>(partition.topic(), partition.partition(), time, FILLER, FILLER);
    }

    private void send(long offset, ProducerRecord<byte[], byte[]> record) {
        unconfirmed.add(new Sent(offset, plain.send(record)));
        if (unconfirmed.size() >= MOST_UNCONFIRMED) {
            confirm();
        }
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), record.value(), record.headers());
    }

    private void commit(ConsumerRecord<byte[], byte[]> record) {
        confirm();
        transaction(() -> unconfirmed.add(new Sent(record.offset(), transactions.send(copy(record)))));
        transactions.commitTransaction();
        confirm();
        awaitMark(record.offset() + 1);
    }

    /** The broker writes it a moment after it has said that the transaction has ended. */
    private void awaitMark(long offset) {
        var patience = System.nanoTime() + MARKED_WITHIN.toNanos();
        while (target.end(partition) <= offset) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("the new broker has not ended a transaction in " + partition);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void fill(long gap, long following) {
        for (long left = gap; left > 0; ) {
            long marked = Math.min(left, MOST_FILLERS);
            if (left - marked == 1) {
                marked--; // a mark cannot stand alone
            }
            confirm();
            long fillers = marked - 1;
            transaction(() -> {
                for (long filler = 0; filler < fillers; filler++) {
                    var unused = transactions.send(filler());
                }
            });
            transactions.abortTransaction();
            left -= marked;
            awaitMark(following - left - 1);
        }
    }

    /** What is begun here is on the broker when this returns, so that its end is marked there. */
    private void transaction(Runnable sends) {
        if (!initialised) {
            transactions.initTransactions();
            initialised = true;
        }
        transactions.beginTransaction();
        sends.run();
        transactions.flush();
    }

    private void confirm() {
        plain.flush();
        for (var sent = unconfirmed.poll(); sent != null; sent = unconfirmed.poll()) {
            long offset = Broker.get(sent.confirmation()).offset();
            if (offset != sent.offset()) {
                throw new IllegalStateException("record %d of %s came to %d: does somebody else write there?"
                        .formatted(sent.offset(), partition, offset));
            }
        }
    }

    @Override
    public void close() {
        plain.close();
        transactions.close();
    }
}
