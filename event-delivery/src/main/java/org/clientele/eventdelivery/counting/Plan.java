package org.clientele.eventdelivery.counting;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is counted next: written down before anything of it is done, so that whoever comes does the same.
 *
 * @param moves those that are counted in another state from then on
 * @param sums by how much that changes the counts, by key
 */
record Plan(long number, boolean done, List<Move> moves, List<Sum> sums) {

    static final Plan NONE = new Plan(0, true, List.of(), List.of());

    /**
     * Documents that are counted in a state from then on.
     *
     * @param births tell a document from a later one that has its id
     */
    public record Move(String to, List<String> ids, List<String> births) {

        private static Move to(String state, List<Document> documents) {
            return new Move(
                    state,
                    documents.stream()
                            .map(document -> document.getString("_id"))
                            .toList(),
                    documents.stream().map(Mark::birth).toList());
        }

        private boolean moves(Document document) {
            int at = ids.indexOf(document.getString("_id"));
            return at >= 0 && births.get(at).equals(Mark.birth(document));
        }
    }

    /** What is added to the counts under a key. */
    public record Sum(String key, Map<String, Long> byState) {

        void addTo(Map<String, Map<String, Long>> counts) {
            var counted = counts.computeIfAbsent(key, first -> new HashMap<>());
            byState.forEach((state, by) -> counted.merge(state, by, Long::sum));
        }
    }

    static Plan after(Plan last, List<Document> changed, Counted counted) {
        var moves = changed.stream().collect(groupingBy(counted.state())).entrySet().stream()
                .map(group -> Move.to(group.getKey(), group.getValue()))
                .toList();
        return new Plan(last.number() + 1, false, moves, sums(Plan.NONE, changed, counted));
    }

    /** By how much the counts are to be changed when this plan is done, because of what has changed since. */
    List<Sum> sumsAfter(List<Document> changed, Counted counted) {
        return sums(this, changed, counted);
    }

    private static List<Sum> sums(Plan underWay, List<Document> changed, Counted counted) {
        var sums = new HashMap<String, Map<String, Long>>();
        for (var document : changed) {
            var before = underWay.countedAs(document);
            var now = counted.state().apply(document);
            if (!now.equals(before)) {
                add(sums, document, before, -1, counted);
                add(sums, document, now, 1, counted);
            }
        }
        return sums.entrySet().stream()
                .map(key -> new Sum(key.getKey(), withoutZeros(key.getValue())))
                .filter(sum -> !sum.byState().isEmpty())
                .toList();
    }

    /** As what a document is counted when this plan is done. */
    private @Nullable String countedAs(Document document) {
        return moves.stream()
                .filter(move -> move.moves(document))
                .findFirst()
                .map(Move::to)
                .or(() -> Optional.ofNullable(Mark.countedAs(document)))
                .orElse(null);
    }

    private static void add(
            Map<String, Map<String, Long>> sums, Document document, @Nullable String state, long by, Counted counted) {
        if (state != null) {
            counted.places()
                    .apply(document, state)
                    .forEach(place -> sums.computeIfAbsent(place.key(), key -> new HashMap<>())
                            .merge(place.count(), by, Long::sum));
        }
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> sums) {
        sums.values().removeIf(by -> by == 0);
        return sums;
    }
}
