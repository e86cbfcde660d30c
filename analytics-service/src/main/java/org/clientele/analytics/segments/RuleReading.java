package org.clientele.analytics.segments;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.analytics.scope.NamedPeriod;
import org.jspecify.annotations.Nullable;

/** Makes rules of what was written, or says where it is none. Negations are carried inwards, down to the conditions. */
final class RuleReading {

    private static final int MOST_WORDS = 200;

    /** @param wanted false for what must not match */
    Rule read(WrittenRule written, String place, boolean wanted) {
        long forms = Stream.of(written.all(), written.any(), written.not(), written.field())
                .filter(Objects::nonNull)
                .count();
        if (forms != 1) {
            throw new RuleRefusedException(place, "must have all, any, not or field, and only one of them");
        }
        var field = written.field();
        if (field != null) {
            return condition(written, field, place, wanted);
        }
        requireNoCondition(written, place);
        var not = written.not();
        if (not != null) {
            return read(not, place + ".not", !wanted);
        }
        return written.all() != null
                ? group(written.all(), place + ".all", wanted, wanted)
                : group(Objects.requireNonNull(written.any()), place + ".any", wanted, !wanted);
    }

    private Rule group(List<WrittenRule> written, String place, boolean wanted, boolean all) {
        if (written.isEmpty()) {
            throw new RuleRefusedException(place, "must not be empty");
        }
        var rules = IntStream.range(0, written.size())
                .mapToObj(at -> read(written.get(at), place + "[" + at + "]", wanted))
                .toList();
        return all ? new Rule.All(rules) : new Rule.Any(rules);
    }

    private static void requireNoCondition(WrittenRule written, String place) {
        requireAbsent(written.period(), place + ".period", "belongs to a field");
        requireAbsent(written.in(), place + ".in", "belongs to a field");
        requireAbsent(written.atLeast(), place + ".atLeast", "belongs to a field");
        requireAbsent(written.atMost(), place + ".atMost", "belongs to a field");
    }

    private static void requireAbsent(@Nullable Object value, String place, String reason) {
        if (value != null) {
            throw new RuleRefusedException(place, reason);
        }
    }

    private static Rule condition(WrittenRule written, String code, String place, boolean wanted) {
        var field = Field.of(code)
                .orElseThrow(() -> new RuleRefusedException(
                        place + ".field", "must be one of " + String.join(", ", Field.codes())));
        var measure = new Measure(field, period(written, field, place));
        var values = field.isWord() ? words(written, field, place) : numbers(written, field, place);
        return new Rule.Has(measure, wanted ? values : values.complement(), place(written, place));
    }

    /** The only operator that it has, else the whole condition. */
    private static String place(WrittenRule written, String place) {
        if (written.in() != null) {
            return place + ".in";
        }
        if (written.atLeast() != null && written.atMost() != null) {
            return place;
        }
        return place + (written.atLeast() == null ? ".atMost" : ".atLeast");
    }

    private static NamedPeriod period(WrittenRule written, Field field, String place) {
        var code = written.period();
        if (!field.isOfPeriod()) {
            requireAbsent(code, place + ".period", "is nothing that " + field.code() + " has");
            return NamedPeriod.ALL;
        }
        return code == null
                ? NamedPeriod.LAST_12_MONTHS
                : NamedPeriod.of(code)
                        .orElseThrow(() -> new RuleRefusedException(
                                place + ".period", "must be last-12-months, this-year, last-year or all"));
    }

    private static Values words(WrittenRule written, Field field, String place) {
        requireAbsent(written.atLeast(), place + ".atLeast", "is for numbers");
        requireAbsent(written.atMost(), place + ".atMost", "is for numbers");
        var in = written.in();
        if (in == null || in.isEmpty() || in.size() > MOST_WORDS) {
            throw new RuleRefusedException(place + ".in", "must name one word at least, and 200 at most");
        }
        for (int at = 0; at < in.size(); at++) {
            if (!field.takes(in.get(at))) {
                throw new RuleRefusedException(place + ".in[" + at + "]", "is no " + field.code());
            }
        }
        return Words.of(field, Set.copyOf(in));
    }

    private static Values numbers(WrittenRule written, Field field, String place) {
        requireAbsent(written.in(), place + ".in", "is for words");
        if (written.atLeast() == null && written.atMost() == null) {
            throw new RuleRefusedException(place + ".atLeast", "must be there, or atMost");
        }
        long least = number(written.atLeast(), field.least(), field, place + ".atLeast");
        long most = number(written.atMost(), field.most(), field, place + ".atMost");
        if (least > most) {
            throw new RuleRefusedException(place + ".atLeast", "must not be above atMost");
        }
        return Numbers.between(field, least, most);
    }

    private static long number(@Nullable Long written, long otherwise, Field field, String place) {
        if (written == null) {
            return otherwise;
        }
        if (written < field.least() || written > field.most()) {
            throw new RuleRefusedException(
                    place,
                    field.most() == Long.MAX_VALUE
                            ? "must be " + field.least() + " or more"
                            : "must be from " + field.least() + " to " + field.most());
        }
        return written;
    }
}
