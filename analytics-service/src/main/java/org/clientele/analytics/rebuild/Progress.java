package org.clientele.analytics.rebuild;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.RecordedLog;

/**
 * How far the log is recorded once more.
 *
 * @param reaches of each partition; none while nobody has looked
 * @param records how many records were read
 * @param passedOver how many of them could not be read, then as now
 * @param copied facts that were taken over because the log does not have them any more as they count
 */
public record Progress(List<Reach> reaches, long records, long passedOver, long copied) {

    static final Progress NONE = new Progress(List.of(), 0, 0, 0);

    /**
     * How far a partition is recorded.
     *
     * @param first the offset of its first record
     * @param next the offset of the next record
     * @param end the offset before which it ends: live consumers record from there on
     */
    public record Reach(String topic, int partition, long first, long next, long end) {

        static Reach of(RecordedLog.Stretch held) {
            var partition = held.partition();
            return new Reach(partition.topic(), partition.number(), held.from(), held.from(), held.end());
        }

        LogPartition place() {
            return new LogPartition(topic, partition);
        }

        private RecordedLog.Stretch left() {
            return new RecordedLog.Stretch(place(), next, end);
        }

        private Reach at(List<RecordedLog.Stretch> left) {
            return left.stream()
                    .filter(stretch -> stretch.partition().equals(place()))
                    .findFirst()
                    .map(stretch -> new Reach(topic, partition, first, Math.min(stretch.from(), end), end))
                    .orElse(this);
        }
    }

    static Progress from(List<RecordedLog.Stretch> held) {
        return new Progress(held.stream().map(Reach::of).toList(), 0, 0, 0);
    }

    boolean hasNotBegun() {
        return reaches.isEmpty();
    }

    /** What is still to be recorded. */
    List<RecordedLog.Stretch> left() {
        return reaches.stream().map(Reach::left).toList();
    }

    /** Where the partitions end that hold anything. */
    Map<LogPartition, Long> ends() {
        return reaches.stream().filter(reach -> reach.end() > 0).collect(Collectors.toMap(Reach::place, Reach::end));
    }

    Progress after(RecordedLog.Portion portion) {
        return new Progress(
                reaches.stream().map(reach -> reach.at(portion.left())).toList(),
                records + portion.records(),
                passedOver + portion.passedOver(),
                copied);
    }

    Progress havingCopied(long facts) {
        return new Progress(reaches, records, passedOver, facts);
    }
}
