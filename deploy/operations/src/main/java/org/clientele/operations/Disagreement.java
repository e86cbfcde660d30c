package org.clientele.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Looks whether the log has all that the stores have published. */
final class Disagreement {

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

    /** What the log lacks in topics of facts, in which each version of an aggregate has one record. */
    List<Newer> ofTheLog(List<Topic> topics) {
        var told = new HashMap<String, Map<String, Long>>();
        topics.forEach(topic -> topic.partitions()
                .forEach(partition -> log.read(
                        partition,
                        record -> Fact.of(record)
                                .filter(fact -> known.isService(fact.service()))
                                .ifPresent(fact -> told.computeIfAbsent(fact.service(), service -> new HashMap<>())
                                        .merge(fact.subject(), fact.sequence(), Math::max)))));
        var newer = new ArrayList<Newer>();
        told.forEach((service, versions) -> newer.addAll(newer(service, versions)));
        return newer;
    }

    /** A collection of which the log knows nothing publishes no facts. */
    private List<Newer> newer(String service, Map<String, Long> told) {
        var newer = new ArrayList<Newer>();
        var ofFacts = new HashSet<String>();
        known.each(service, kept -> {
            long last = told.getOrDefault(kept.id(), 0L);
            if (last > 0) {
                ofFacts.add(kept.collection());
            }
            if (last < kept.published()) {
                newer.add(new Newer(service, kept.collection(), kept.id(), kept.published(), last));
            }
        });
        return newer.stream().filter(one -> ofFacts.contains(one.collection())).toList();
    }
}
