package org.clientele.lead.routing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules, in their order: the first that a lead matches and that has somebody for it decides.
 *
 * @param by who wrote it, and made it live
 * @param at when that was, null for the one that comes with the service
 */
public record RuleSet(
        int version,
        State state,
        List<Rule> rules,
        String by,
        @Nullable Instant at) {

    /** What comes with the service: the teams take turns, and within each team its people, at any hour. */
    public static final RuleSet FIRST = new RuleSet(
            1,
            State.LIVE,
            List.of(new Rule(
                    "round-robin", Conditions.NONE, Target.EVERYBODY, Rule.Strategy.ROUND_ROBIN, false, List.of())),
            "lead-service",
            null);

    /** Whether it decides: not yet, now, or no more. */
    public enum State {
        DRAFT,
        LIVE,
        RETIRED
    }

    /** The first rule that the lead matches, whether or not somebody can have it. */
    Optional<Rule> firstFor(LeadToRoute lead) {
        return rules.stream().filter(rule -> rule.conditions().match(lead)).findFirst();
    }

    /** Those for whom it matters how many leads they have. */
    Set<String> loadsThatMatter(Roster roster) {
        var ids = new HashSet<String>();
        for (var rule : rules) {
            roster.of(rule.target()).stream()
                    .filter(member -> rule.strategy() == Rule.Strategy.LEAST_LOADED
                            || member.availability().capacity() != null)
                    .forEach(member -> ids.add(member.salespersonId()));
        }
        return ids;
    }

    RuleSet in(State next) {
        return new RuleSet(version, next, rules, by, at);
    }

    /** @throws UnknownTargetException if the rules name teams or people whom the roster does not know, saying where */
    static void requireKnown(List<Rule> rules, Roster roster) {
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var path = "rules[" + i + "].";
            if (rule.target().kind() != Target.Kind.EVERYBODY
                    && roster.of(rule.target()).isEmpty()) {
                throw new UnknownTargetException(path + "target.id");
            }
            for (int w = 0; w < rule.weights().size(); w++) {
                if (roster.member(rule.weights().get(w).salespersonId()).isEmpty()) {
                    throw new UnknownTargetException(path + "weights[" + w + "].salespersonId");
                }
            }
        }
    }
}
