package org.clientele.lead.routing.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientele.lead.routing.Assignment;
import org.clientele.servicedefaults.ProblemException;
import org.jspecify.annotations.Nullable;

/** Refuses rules that contradict themselves, naming the field. */
final class RuleChecks {

    private static final Set<String> TAKEN =
            Set.of(Assignment.OWNER_GIVEN, Assignment.CLIENT_OWNER, Assignment.BY_HAND);

    private RuleChecks() {}

    static void check(List<RuleBody> rules) {
        var names = new HashSet<>(TAKEN);
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var path = "rules[" + i + "].";
            require(names.add(rule.name()), path + "name", "is the name of something else that decides");
            check(rule.target(), path + "target.id");
            checkWeights(rule, path);
            if (rule.conditions() != null) {
                check(rule.conditions(), path + "conditions.");
            }
        }
    }

    private static void check(RuleBody.TargetBody target, String path) {
        var everybody = target.kind().equals("everybody");
        require(everybody == (target.id() == null), path, everybody ? "everybody has no id" : "must not be null");
    }

    private static void checkWeights(RuleBody rule, String path) {
        var weights = rule.weights() == null ? List.<RuleBody.WeightBody>of() : rule.weights();
        require(
                weights.isEmpty() || "weighted".equals(rule.strategy()),
                path + "weights",
                "are for the strategy weighted");
        var people = new HashSet<String>();
        for (int i = 0; i < weights.size(); i++) {
            require(
                    people.add(weights.get(i).salespersonId()),
                    path + "weights[" + i + "].salespersonId",
                    "has a weight already");
        }
    }

    private static void check(ConditionsBody conditions, String path) {
        var employees = conditions.employees();
        var score = conditions.score();
        var value = conditions.value();
        require(employees == null || inOrder(employees.min(), employees.max()), path + "employees", "min is above max");
        require(score == null || inOrder(score.min(), score.max()), path + "score", "min is above max");
        require(value == null || inOrder(value.min(), value.max()), path + "value", "min is above max");
    }

    private static <T extends Comparable<T>> boolean inOrder(@Nullable T min, @Nullable T max) {
        return min == null || max == null || min.compareTo(max) <= 0;
    }

    private static void require(boolean kept, String field, String otherwise) {
        if (!kept) {
            throw ProblemException.invalidField(field, otherwise);
        }
    }
}
