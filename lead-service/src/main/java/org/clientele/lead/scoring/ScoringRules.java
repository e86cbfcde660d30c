package org.clientele.lead.scoring;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.Score;

/** One version of the rules; a later one replaces it whole. */
public record ScoringRules(long version, List<ScoringRule> rules) {

    static final String NAME = "scoring-rules";

    /** Nothing of them is published. */
    public static final Aggregate<ScoringRules, ScoringEvent> GRAMMAR =
            Aggregate.of(NAME, ScoringRules.class, rules -> id(rules.version()), ScoringRules::after, Facts.none());

    /** The version before anybody wrote one. */
    public static ScoringRules first(List<ScoringRule> rules) {
        return new ScoringRules(0, rules);
    }

    static String id(long version) {
        return Long.toString(version);
    }

    /**
     * The version after this one.
     *
     * @param seen the version that they are written for
     * @throws RuleNamedTwiceException if two of them have the same name
     * @throws StaleVersionException if it is not this one
     */
    ScoringRules replacedBy(long seen, List<ScoringRule> next) {
        requireNamesOnce(next);
        if (seen != version) {
            throw new StaleVersionException(NAME, seen, version);
        }
        return new ScoringRules(version + 1, next);
    }

    private static void requireNamesOnce(List<ScoringRule> rules) {
        var names = new HashSet<String>();
        for (int at = 0; at < rules.size(); at++) {
            var name = rules.get(at).name();
            if (!names.add(name)) {
                throw new RuleNamedTwiceException(at);
            }
        }
    }

    Beginning<ScoringRules, ScoringEvent> putIntoForce(CommandKey key, By by) {
        return new Beginning<>(this, key, by, List.of(new ScoringEvent.RulesPutIntoForce()));
    }

    private ScoringRules after(ScoringEvent event) {
        return switch (event) {
            case ScoringEvent.RulesPutIntoForce inForce -> this;
        };
    }

    /** The score of a lead at an instant, with every reason in the order of the rules. */
    public Score score(Lead lead, Touch touch, Instant now) {
        var reasons = rules.stream()
                .filter(rule -> rule.when().holds(lead, touch, now))
                .map(rule -> new Score.Reason(rule.name(), rule.pointsAt(now, interestAt(lead, touch))))
                .filter(reason -> reason.points() != 0)
                .toList();
        return new Score(reasons.stream().mapToInt(Score.Reason::points).sum(), version, reasons);
    }

    /** Interest was last shown when the lead reached out last, at first when it arrived. */
    private static Instant interestAt(Lead lead, Touch touch) {
        var inbound = touch.lastInboundAt();
        return inbound == null || inbound.isBefore(lead.capturedAt()) ? lead.capturedAt() : inbound;
    }
}
