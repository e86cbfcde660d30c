package org.clientele.lead.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How much speaks for two being the same, and what.
 *
 * @param score from 0 to 1: each reason takes its share of what the others leave open
 * @param reasons in words, the most telling first
 */
public record Resemblance(double score, List<String> reasons) {

    private static final double SAME_REGISTER = 0.95;
    private static final double SAME_DOMAIN = 0.8;
    private static final double SAME_NAME = 0.7;
    private static final double SAME_PLACE = 0.5;

    /** Below it names of companies have little more than their beginning in common. */
    private static final double SIMILAR = 0.9;

    private static final JaroWinklerSimilarity NAMES = new JaroWinklerSimilarity();

    private record Reason(double weight, String text) {}

    /** Empty if nothing speaks for it. */
    public static Optional<Resemblance> of(Likeness one, Likeness other) {
        var reasons = new ArrayList<Reason>();
        same(one.register(), other.register())
                .ifPresent(number -> reasons.add(new Reason(SAME_REGISTER, "same registration number")));
        same(one.domain(), other.domain())
                .ifPresent(domain -> reasons.add(new Reason(SAME_DOMAIN, "same domain " + domain)));
        similarName(one, other).ifPresent(reasons::add);
        same(one.place(), other.place())
                .ifPresent(place -> reasons.add(new Reason(SAME_PLACE, "same family name and postcode")));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(of(reasons));
    }

    /** The same with one more reason, which is the most telling. */
    public Resemblance because(String reason, double weight) {
        var all = Stream.concat(Stream.of(reason), reasons.stream()).toList();
        return new Resemblance(Math.round((1 - (1 - score) * (1 - weight)) * 100) / 100.0, all);
    }

    private static Optional<String> same(Optional<String> one, Optional<String> other) {
        return one.filter(value -> other.filter(value::equals).isPresent());
    }

    private static Optional<Reason> similarName(Likeness one, Likeness other) {
        if (one.name().isEmpty() || other.name().isEmpty()) {
            return Optional.empty();
        }
        var similarity = NAMES.apply(one.name().get(), other.name().get());
        var text = String.format(
                Locale.ROOT, "similar name: %s / %s (%.2f)", one.companyName(), other.companyName(), similarity);
        return similarity < SIMILAR ? Optional.empty() : Optional.of(new Reason(SAME_NAME * similarity, text));
    }

    private static Resemblance of(List<Reason> reasons) {
        var open = reasons.stream().mapToDouble(reason -> 1 - reason.weight()).reduce(1, (a, b) -> a * b);
        var score = Math.round((1 - open) * 100) / 100.0;
        return new Resemblance(score, reasons.stream().map(Reason::text).toList());
    }
}
