package org.clientele.analytics.segments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The values that each measure of a client can have where it matches a rule, as far as each measure tells by itself.
 *
 * <p>So a part of a rule is found that nobody can ever match because it wants of one measure what excludes itself:
 * revenue of at least 100 and at most 50, two sectors at once, a class that is neither A nor B nor C. What is said of
 * several measures together is not seen: that no project brings no revenue, that a micro company has fewer than ten
 * employees, that the revenue of a year is not above that of all time; nor what several {@code any} exclude only
 * together.
 */
final class Possible {

    /** @param place where the last of it was said */
    private record Said(Values values, String place) {}

    private final Map<Measure, Said> said = new HashMap<>();

    private Possible() {}

    /** @throws RuleRefusedException if nobody can match some part of it, with the place that excludes another one */
    static void require(Rule rule) {
        var unused = of(rule);
    }

    private static Possible of(Rule rule) {
        return switch (rule) {
            case Rule.Has has -> of(has);
            case Rule.All all -> inAll(all.rules());
            case Rule.Any any -> inAny(any.rules());
        };
    }

    private static Possible of(Rule.Has has) {
        if (has.values().isEmpty()) {
            throw new RuleRefusedException(has.place(), "is what no client can match");
        }
        var possible = new Possible();
        possible.said.put(has.measure(), new Said(has.values(), has.place()));
        return possible;
    }

    private static Possible inAll(List<Rule> rules) {
        var possible = new Possible();
        rules.forEach(rule -> of(rule).said.forEach(possible::limit));
        return possible;
    }

    private void limit(Measure measure, Said other) {
        said.merge(measure, other, (before, more) -> {
            var both = before.values().and(more.values());
            if (both.isEmpty()) {
                throw new RuleRefusedException(
                        more.place(), "is what no client can match together with " + before.place());
            }
            return new Said(both, more.place());
        });
    }

    /** A measure is limited by alternatives only if each of them limits it. */
    private static Possible inAny(List<Rule> rules) {
        var alternatives = rules.stream().map(Possible::of).toList();
        var possible = new Possible();
        alternatives.getFirst().said.forEach((measure, first) -> {
            if (alternatives.stream().allMatch(each -> each.said.containsKey(measure))) {
                var values = alternatives.stream()
                        .map(each -> each.values(measure))
                        .reduce(Values::or)
                        .orElseThrow();
                possible.said.put(measure, new Said(values, first.place()));
            }
        });
        return possible;
    }

    private Values values(Measure measure) {
        return Objects.requireNonNull(said.get(measure)).values();
    }
}
