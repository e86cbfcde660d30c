package org.clientele.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks whether the log has all facts that the stores have published. */
final class Disagreement {

    /**
     * The collections whose aggregates have a fact for each version, by how many of their last versions may have none:
     * that the next step of a follow-up is planned is told to nobody. All others tell of some versions alone.
     */
    private static final Map<String, Integer> SILENT_AT_MOST = Map.of(
            "leads", 0, "clients", 0, "projects", 0, "efforts", 0, "classes", 0, "memberships", 0, "follow-ups", 1);

    private final Broker log;
    private final KnownVersions known;

    /**
     * An aggregate of which the log lacks the last facts.
     *
     * @param published the version up to which the store has forgotten what it had to publish
     * @param told the last version that the log tells of
     */
    record Newer(String service, String collection, String id, long published, long told) {

        @Override
        public String toString() {
            return "%s %s/%s: version %d, in the log %d".formatted(service, collection, id, published, told);
        }
    }

    Disagreement(Broker log, KnownVersions known) {
        this.log = log;
        this.known = known;
    }

    /** What the log lacks in topics of facts. */
    List<Newer> ofTheLog(List<Topic> topics) {
        var told = new HashMap<String, Map<String, Long>>();
        topics.forEach(topic ->
                topic.partitions().forEach(partition -> log.read(partition, record -> note(record, told))));
        return known.services().stream()
                .flatMap(service -> newer(service, told.getOrDefault(service, Map.of())).stream())
                .toList();
    }

    private static void note(ConsumerRecord<byte[], byte[]> record, Map<String, Map<String, Long>> told) {
        Fact.of(record)
                .ifPresent(fact -> told.computeIfAbsent(fact.service(), service -> new HashMap<>())
                        .merge(fact.subject(), fact.sequence(), Math::max));
    }

    private List<Newer> newer(String service, Map<String, Long> told) {
        var newer = new ArrayList<Newer>();
        SILENT_AT_MOST.forEach((collection, silent) -> known.each(service, collection, (id, published) -> {
            long last = told.getOrDefault(id, 0L);
            if (last < published - silent) {
                newer.add(new Newer(service, collection, id, published, last));
            }
        }));
        return newer;
    }
}
