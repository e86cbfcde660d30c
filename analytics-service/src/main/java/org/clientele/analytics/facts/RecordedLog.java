package org.clientele.analytics.facts;

import java.util.List;

/** The log from its first record on, for whoever records it once more. */
public interface RecordedLog {

    /**
     * What is still to be recorded of a partition.
     *
     * @param from the offset of the next record
     * @param end the offset before which it ends
     */
    record Stretch(LogPartition partition, long from, long end) {

        /** Whether nothing of it is left. */
        public boolean isEmpty() {
            return from >= end;
        }
    }

    /**
     * What was recorded last.
     *
     * @param left what is still to be recorded, of each partition
     * @param passedOver how many of the records could not be read
     */
    record Portion(List<Stretch> left, long records, long passedOver) {

        public boolean isTheLast() {
            return left.stream().allMatch(Stretch::isEmpty);
        }
    }

    /** Records portion by portion. */
    interface Recording extends AutoCloseable {

        /** Records some more; when it answers, that is recorded. */
        Portion more();

        @Override
        void close();
    }

    /** All that the topics hold now from which facts come. */
    List<Stretch> held();

    /** Records what stands there, as it was recorded when it came. */
    Recording record(List<Stretch> stretches, FactUpserts into);

    /** Erases what is erased there, and records nothing. */
    Recording erase(List<Stretch> stretches, FactUpserts into);
}
