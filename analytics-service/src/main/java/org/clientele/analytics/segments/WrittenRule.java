package org.clientele.analytics.segments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as somebody wrote it: {@code all}, {@code any} or {@code not} of other rules, or a condition on one field of a
 * client.
 *
 * @param all all of them must match
 * @param any at least one of them must match
 * @param not it must not match
 * @param field the code of a {@link Field}
 * @param period the days that the field is about, the last twelve months if absent; only of fields that have a period
 * @param in the words of which the field must have one; only of fields that are words
 * @param atLeast the number that the field must have at least; only of fields that are numbers
 * @param atMost the number that the field must have at most; only of fields that are numbers
 */
public record WrittenRule(
        @Nullable List<WrittenRule> all,
        @Nullable List<WrittenRule> any,
        @Nullable WrittenRule not,
        @Nullable String field,
        @Nullable String period,
        @Nullable List<String> in,
        @Nullable Long atLeast,
        @Nullable Long atMost) {

    /** How many rules a rule may be made of, itself among them. */
    public static final int MOST_NODES = 200;

    /** How deep rules may stand within each other. */
    public static final int MOST_DEPTH = 10;
}
