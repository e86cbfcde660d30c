package org.clientele.analytics.segments;

import java.util.List;

/** Which clients match. Whatever must not match has become a condition on the other values of a field. */
sealed interface Rule {

    /** A rule that nobody matches. */
    Rule NOBODY = new Any(List.of());

    record All(List<Rule> rules) implements Rule {}

    record Any(List<Rule> rules) implements Rule {}

    /**
     * That a measure of a client has one of these values.
     *
     * @param place where it was written
     */
    record Has(Measure measure, Values values, String place) implements Rule {}

    /**
     * The rule that was written.
     *
     * @param place where it stands in a request
     * @throws RuleRefusedException if it is none, or if nobody can match some part of it
     */
    static Rule of(WrittenRule written, String place) {
        var rule = new RuleReading().read(written, place, true);
        Possible.require(rule);
        return rule;
    }
}
