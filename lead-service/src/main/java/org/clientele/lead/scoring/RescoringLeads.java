package org.clientele.lead.scoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.correspondence.Touched;
import org.clientele.lead.correspondence.Touches;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Keeps the scores of open leads true: after each touch, and in passes over all of them when the rules have changed or
 * time has gone by. A pass goes page by page beside all other work, rests after each page as long as that took, and is
 * taken up where it was left.
 */
@Service
public class RescoringLeads implements Touched, BackgroundWork {

    private static final int PAGE = 500;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Leads leads;
    private final Touches touches;
    private final RulesInForce rules;
    private final Passes passes;
    private final Clock clock;
    private final Duration every;

    RescoringLeads(
            Leads leads,
            Touches touches,
            RulesInForce rules,
            Passes passes,
            Clock clock,
            @Value("${clientele.scoring.every}") Duration every) {
        this.leads = leads;
        this.touches = touches;
        this.rules = rules;
        this.passes = passes;
        this.clock = clock;
        this.every = every;
    }

    /** The score of a lead as it is at this moment. */
    public Score score(Lead lead) {
        var touch = touches.of(List.of(lead.leadId())).getOrDefault(lead.leadId(), Touch.NONE);
        return rules.now().score(lead, touch, clock.instant());
    }

    @Override
    public void touched(List<String> leadIds) {
        rescore(leads.findAll(leadIds).stream().map(Versioned::state).toList(), rules.now());
    }

    @Override
    public String name() {
        return "rescoring";
    }

    @Override
    public Pace pass() {
        var begunAt = clock.instant();
        var inForce = rules.now();
        var under = begun(inForce.version(), begunAt);
        if (under.finished()) {
            return Pace.rest(LOOK_AGAIN);
        }
        var page = leads.openAfter(under.after(), PAGE);
        rescore(page, inForce);
        var unused = reached(under, page.isEmpty() ? null : page.getLast().leadId());
        return Pace.pause(Duration.between(begunAt, clock.instant()));
    }

    private Pass begun(long rulesVersion, Instant now) {
        if (passes.find(Pass.ID).isEmpty()) {
            var unused = passes.create(Pass.beforeAny());
        }
        return change(pass -> pass.begin(rulesVersion, now, every));
    }

    private Pass reached(Pass seen, @Nullable String after) {
        return change(pass -> pass.reach(seen, after));
    }

    private Pass change(Function<Pass, List<? extends PassEvent>> decide) {
        return passes.change(Command.of(Pass.ID, CommandKey.once(), Pass.SCORING, decide))
                .state();
    }

    private void rescore(List<Lead> page, ScoringRules inForce) {
        var now = clock.instant();
        var touched = touches.of(page.stream().map(Lead::leadId).toList());
        Function<Lead, List<LeadEvent>> rescore =
                lead -> lead.rescore(inForce.score(lead, touched.getOrDefault(lead.leadId(), Touch.NONE), now));
        var unused = leads.changeAll(page.stream()
                .filter(lead -> !rescore.apply(lead).isEmpty())
                .map(lead -> Command.<Lead, LeadEvent>of(
                        lead.leadId(), new CommandKey("score|" + now, null), Author.POLICY.by(), rescore::apply))
                .toList());
    }
}
