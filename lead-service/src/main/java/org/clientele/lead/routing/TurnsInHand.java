package org.clientele.lead.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Takes the turns that leads which are decided together will need with one write for each target. */
final class TurnsInHand implements ToLongFunction<Target> {

    private final Turns turns;
    private final Map<String, Integer> wanted = new HashMap<>();
    private final Map<String, Hand> hands = new HashMap<>();

    private record Hand(long next, int left) {}

    TurnsInHand(Turns turns, RuleSet rules, List<LeadToRoute> leads) {
        this.turns = turns;
        leads.stream()
                .filter(lead -> lead.owner() == null && lead.clientOwner() == null)
                .flatMap(lead -> rules.firstFor(lead).stream())
                .forEach(rule -> wanted.merge(rule.target().turns(), 1, Integer::sum));
    }

    @Override
    public long applyAsLong(Target target) {
        var hand = hands.getOrDefault(target.turns(), new Hand(0, 0));
        if (hand.left() == 0) {
            hand = take(target.turns());
        }
        hands.put(target.turns(), new Hand(hand.next() + 1, hand.left() - 1));
        return hand.next();
    }

    /** Leads that fall through to another rule come on top: for those one at a time is taken. */
    private Hand take(String name) {
        var count = Objects.requireNonNullElse(wanted.remove(name), 1);
        return new Hand(turns.take(name, count), count);
    }
}
