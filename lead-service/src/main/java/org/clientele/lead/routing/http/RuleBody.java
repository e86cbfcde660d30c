package org.clientele.lead.routing.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.clientele.lead.routing.Conditions;
import org.clientele.lead.routing.Rule;
import org.clientele.lead.routing.Target;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.OpaqueId;
import org.jspecify.annotations.Nullable;

/** A rule as it is written and shown. */
record RuleBody(
        @NotNull @Pattern(regexp = Code.PATTERN, message = Code.RULE)
        String name,

        @Nullable @Valid ConditionsBody conditions,
        @NotNull @Valid TargetBody target,

        @Nullable
        @Pattern(
                regexp = "round-robin|weighted|least-loaded",
                message = "must be round-robin, weighted or least-loaded")
        String strategy,

        @Nullable Boolean withinWorkingHours,
        @Nullable @Size(max = 500) List<@NotNull @Valid WeightBody> weights) {

    /** Among whom the rule chooses; everybody has no id. */
    record TargetBody(
            @NotNull @Pattern(regexp = "everybody|team|person", message = "must be everybody, team or person")
            String kind,

            @Nullable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
            String id) {

        private Target target() {
            return new Target(Code.constant(Target.Kind.class, kind).orElseThrow(), id);
        }

        private static TargetBody of(Target target) {
            return new TargetBody(Code.of(target.kind().name()), target.id());
        }
    }

    /** How many leads somebody gets for each one of somebody whose weight is 1. */
    record WeightBody(
            @NotNull @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
            String salespersonId,

            @Min(1) @Max(100) int weight) {}

    Rule rule() {
        return new Rule(
                name,
                conditions == null ? Conditions.NONE : conditions.conditions(),
                target.target(),
                strategy == null ? Rule.Strategy.ROUND_ROBIN : strategy(strategy),
                Objects.requireNonNullElse(withinWorkingHours, true),
                weights == null
                        ? List.of()
                        : weights.stream()
                                .map(one -> new Rule.Weight(one.salespersonId(), one.weight()))
                                .toList());
    }

    private static Rule.Strategy strategy(String code) {
        return Code.constant(Rule.Strategy.class, code).orElseThrow();
    }

    static RuleBody of(Rule rule) {
        return new RuleBody(
                rule.name(),
                ConditionsBody.of(rule.conditions()),
                TargetBody.of(rule.target()),
                rule.strategy().code(),
                rule.withinWorkingHours(),
                rule.weights().stream()
                        .map(one -> new WeightBody(one.salespersonId(), one.weight()))
                        .toList());
    }
}
