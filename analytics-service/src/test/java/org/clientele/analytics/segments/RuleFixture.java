package org.clientele.analytics.segments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules for tests. */
public final class RuleFixture {

    private RuleFixture() {}

    public static WrittenRule allOf(WrittenRule... rules) {
        return new WrittenRule(List.of(rules), null, null, null, null, null, null, null);
    }

    public static WrittenRule anyOf(WrittenRule... rules) {
        return new WrittenRule(null, List.of(rules), null, null, null, null, null, null);
    }

    public static WrittenRule noneOf(WrittenRule rule) {
        return new WrittenRule(null, null, rule, null, null, null, null, null);
    }

    public static WrittenRule in(String field, String... words) {
        return new WrittenRule(null, null, null, field, null, List.of(words), null, null);
    }

    public static WrittenRule atLeast(String field, long least) {
        return between(field, least, null);
    }

    public static WrittenRule atMost(String field, long most) {
        return between(field, null, most);
    }

    public static WrittenRule between(String field, @Nullable Long least, @Nullable Long most) {
        return new WrittenRule(null, null, null, field, null, null, least, most);
    }

    public static WrittenRule during(String period, WrittenRule rule) {
        return new WrittenRule(
                rule.all(), rule.any(), rule.not(), rule.field(), period, rule.in(), rule.atLeast(), rule.atMost());
    }
}
