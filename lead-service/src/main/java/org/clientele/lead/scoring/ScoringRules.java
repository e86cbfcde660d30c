package org.clientele.lead.scoring;

import java.time.Instant;
import java.util.List;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.Score;

/** One version of the rules; a later one replaces it whole. */
public record ScoringRules(long version, List<ScoringRule> rules) {

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
