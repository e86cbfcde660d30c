package org.clientele.localbacking.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** The entries of several ranges as one, in the order of what follows the prefix that each range has. */
final class Merge {

    /**
     * A range whose keys begin alike.
     *
     * @param prefix how many bytes they have in common
     */
    record Run(KeyRange range, int prefix) {}

    /** The next entry of a run. */
    private record Head(Entry entry, int prefix, Iterator<Entry> rest) {

        static Stream<Head> of(Iterator<Entry> entries, int prefix) {
            return entries.hasNext() ? Stream.of(new Head(entries.next(), prefix, entries)) : Stream.empty();
        }

        static int compare(Head one, Head other) {
            var first = one.entry.key();
            var second = other.entry.key();
            return Arrays.compareUnsigned(first, one.prefix, first.length, second, other.prefix, second.length);
        }
    }

    private final PriorityQueue<Head> heads;

    private Merge(Comparator<Head> order) {
        heads = new PriorityQueue<>(order);
    }

    /** Read as they are asked for. */
    static Stream<Entry> of(Storage storage, List<Run> runs, boolean backwards) {
        Comparator<Head> order = Head::compare;
        var merge = new Merge(backwards ? order.reversed() : order);
        runs.stream()
                .flatMap(run -> Head.of(storage.scan(run.range(), backwards).iterator(), run.prefix()))
                .forEach(merge.heads::add);
        return Stream.generate(merge::next).takeWhile(Optional::isPresent).flatMap(Optional::stream);
    }

    private Optional<Entry> next() {
        var head = Optional.ofNullable(heads.poll());
        head.stream().flatMap(one -> Head.of(one.rest(), one.prefix())).forEach(heads::add);
        return head.map(Head::entry);
    }
}
