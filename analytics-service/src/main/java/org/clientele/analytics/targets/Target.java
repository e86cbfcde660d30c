package org.clientele.analytics.targets;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Money;

/** What a team is to sell in a month. */
public record Target(TeamMonth of, Money value) {

    /** Nothing of them is published. */
    public static final Aggregate<Target, TargetEvent> GRAMMAR =
            Aggregate.of("targets", Target.class, target -> target.of().id(), Target::after, Facts.none());

    /** How a team gets one for a month. */
    static Beginning<Target, TargetEvent> first(TeamMonth of, Money value, By by) {
        var target = new Target(of, value);
        return new Beginning<>(target, CommandKey.once(), by, target.set(value));
    }

    /** Replaces the one that there is. */
    static Command<Target, TargetEvent> again(TeamMonth of, Money value, OptionalLong seen, By by) {
        return Command.<Target, TargetEvent>of(of.id(), CommandKey.once(), by, target -> target.set(value))
                .expecting(seen);
    }

    private List<TargetEvent> set(Money wanted) {
        return List.of(new TargetEvent.TargetSet(wanted));
    }

    private Target after(TargetEvent event) {
        return switch (event) {
            case TargetEvent.TargetSet set -> new Target(of, set.value());
        };
    }
}
