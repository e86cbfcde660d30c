package org.clientele.operations;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which records stay: all that are older than any doubt, all that came from outside, and of the others those whose
 * version the store knows that decided them. Who read which list stays, whatever was restored.
 */
final class Cut {

    private static final String AUDIT = "-audit";

    private final KnownVersions known;
    private final Instant since;

    Cut(KnownVersions known, Instant since) {
        this.known = known;
        this.since = since;
    }

    boolean keeps(ConsumerRecord<byte[], byte[]> record) {
        return record.timestamp() < since.toEpochMilli()
                || record.topic().endsWith(AUDIT)
                || Fact.of(record).map(this::isKnown).orElse(true);
    }

    private boolean isKnown(Fact fact) {
        return !known.services().contains(fact.service())
                || fact.sequence() <= known.of(fact.service(), fact.subject()).orElse(0);
    }
}
