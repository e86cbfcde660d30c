package org.clientele.lead.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.correspondence.Touches;
import org.clientele.lead.lead.Criterion;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds open leads that nobody has touched for longer than their step allows and for which no follow-up is to come. A
 * lead that was never touched counts from its arrival.
 */
@Service
public class RottingLeads {

    private static final int PAGE = 500;

    private final LeadSearch.Index index;
    private final Touches touches;
    private final FollowUps followUps;
    private final RottingTimes times;
    private final Clock clock;

    RottingLeads(LeadSearch.Index index, Touches touches, FollowUps followUps, RottingTimes times, Clock clock) {
        this.index = index;
        this.touches = touches;
        this.followUps = followUps;
        this.times = times;
        this.clock = clock;
    }

    /**
     * A lead that rots.
     *
     * @param untouchedSince its last touch, or its arrival
     * @param since when its time was over
     */
    public record Rotting(Lead lead, Instant untouchedSince, Instant since) {}

    /** Whether leads at this step can rot. */
    public boolean rotsAt(String step) {
        return times.rotsAfter().containsKey(step);
    }

    /**
     * The rotting leads at a step, those that arrived first before the others.
     *
     * @param owner whose, null for everybody's
     * @param after the last one already seen
     */
    public List<Rotting> at(String step, @Nullable String owner, @Nullable Position<Instant> after, int limit) {
        var allowed = times.rotsAfter().get(step);
        var found = new ArrayList<Rotting>();
        if (allowed == null) {
            return found;
        }
        var now = clock.instant();
        var criteria = Stream.concat(
                        Criterion.is(Criterion.OWNER, owner),
                        Stream.of(
                                new Criterion.Is(Criterion.STEP, step),
                                Criterion.OPEN,
                                new Criterion.Before(Criterion.CAPTURED_AT, now.minus(allowed))))
                .toList();
        var search = new LeadSearch(criteria, LeadSearch.Order.OLDEST, after, PAGE);
        for (var page = index.find(search); !page.isEmpty() && found.size() < limit; page = index.find(search)) {
            found.addAll(rotting(page, allowed, now));
            search = search.after(page.getLast());
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<Rotting> rotting(List<Lead> page, Duration allowed, Instant now) {
        var leadIds = page.stream().map(Lead::leadId).toList();
        var touched = touches.of(leadIds);
        var waiting = followUps.leadsWithOneAfter(now, leadIds);
        return page.stream()
                .filter(lead -> !waiting.contains(lead.leadId()))
                .map(lead -> rotting(lead, touched.getOrDefault(lead.leadId(), Touch.NONE), allowed))
                .filter(lead -> !lead.since().isAfter(now))
                .toList();
    }

    private static Rotting rotting(Lead lead, Touch touch, Duration allowed) {
        var untouchedSince =
                touch.lastAt().filter(last -> last.isAfter(lead.capturedAt())).orElse(lead.capturedAt());
        return new Rotting(lead, untouchedSince, untouchedSince.plus(allowed));
    }
}
