package org.clientele.analytics.segments;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;

/**
 * A rule by its name.
 *
 * @param segment the name, a code
 * @param revision how often it has been given another rule or retired
 * @param retired whether nobody is to be in it any more
 */
public record Segment(String segment, WrittenRule rule, long revision, boolean retired) {

    /** Nothing of it is published: whoever enters and leaves is. */
    public static final Aggregate<Segment, SegmentEvent> GRAMMAR =
            Aggregate.of("segments", Segment.class, Segment::segment, Segment::after, Facts.none());

    /** How a segment begins. */
    static Beginning<Segment, SegmentEvent> first(String segment, WrittenRule rule, By by) {
        var none = new Segment(segment, rule, 0, true);
        return new Beginning<>(none, CommandKey.once(), by, none.define(rule));
    }

    /** Gives a segment that there is a rule. */
    static Command<Segment, SegmentEvent> again(String segment, WrittenRule rule, OptionalLong seen, By by) {
        return Command.<Segment, SegmentEvent>of(segment, CommandKey.once(), by, known -> known.define(rule))
                .expecting(seen);
    }

    static Command<Segment, SegmentEvent> retirement(String segment, OptionalLong seen, By by) {
        return Command.<Segment, SegmentEvent>of(segment, CommandKey.once(), by, Segment::retire)
                .expecting(seen);
    }

    /** What clients in it match now. */
    Rule matched() {
        return retired ? Rule.NOBODY : Rule.of(rule, "rule");
    }

    /** Nothing happens to a segment that has this rule. */
    private List<SegmentEvent> define(WrittenRule other) {
        return !retired && rule.equals(other) ? List.of() : List.of(new SegmentEvent.RuleSet(other));
    }

    /** Nothing happens to a segment that is retired. */
    private List<SegmentEvent> retire() {
        return retired ? List.of() : List.of(new SegmentEvent.SegmentRetired());
    }

    private Segment after(SegmentEvent event) {
        return switch (event) {
            case SegmentEvent.RuleSet set -> new Segment(segment, set.rule(), revision + 1, false);
            case SegmentEvent.SegmentRetired end -> new Segment(segment, rule, revision + 1, true);
        };
    }
}
