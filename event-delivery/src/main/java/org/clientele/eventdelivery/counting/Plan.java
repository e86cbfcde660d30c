package org.clientele.eventdelivery.counting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * What is counted next: written down before anything of it is done, so that whoever comes does the same.
 *
 * @param moves those that are counted in another state from then on
 * @param sums by how much that changes the counts, by key and state
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
    }

    public record Sum(String key, Map<String, Long> byState) {}

    static Plan after(Plan last, List<Document> changed, Counted counted) {
        var moves = changed.stream().collect(groupingBy(counted.state())).entrySet().stream()
                .map(group -> Move.to(group.getKey(), group.getValue()))
                .toList();
        var sums = changed.stream()
                .flatMap(document -> counted.keys().apply(document).stream()
                        .map(key -> new Sum(
                                key, difference(document, counted.state().apply(document)))))
                .collect(groupingBy(Sum::key, mapping(Sum::byState, toList())))
                .entrySet()
                .stream()
                .map(key -> new Sum(key.getKey(), total(key.getValue())))
                .filter(sum -> !sum.byState().isEmpty())
                .toList();
        return new Plan(last.number() + 1, false, moves, sums);
    }

    private static Map<String, Long> difference(Document document, String now) {
        var before = Mark.countedAs(document);
        if (before == null) {
            return Map.of(now, 1L);
        }
        return before.equals(now) ? Map.of() : Map.of(before, -1L, now, 1L);
    }

    private static Map<String, Long> total(List<Map<String, Long>> differences) {
        var total = new HashMap<String, Long>();
        differences.forEach(each -> each.forEach((state, by) -> total.merge(state, by, Long::sum)));
        total.values().removeIf(by -> by == 0);
        return total;
    }
}
