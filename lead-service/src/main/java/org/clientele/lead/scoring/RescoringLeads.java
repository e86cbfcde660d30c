package org.clientele.lead.scoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.correspondence.Touched;
import org.clientele.lead.correspondence.Touches;
import org.clientele.lead.lead.By;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeps the scores of open leads true: after each touch, and in passes over all of them when the rules have changed or
 * time has gone by. A pass goes page by page beside all other work and is taken up where it was left.
 */
@Service
public class RescoringLeads implements Touched {

    private static final int PAGE = 500;

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
        rescore(leads.findAll(leadIds).stream().map(Leads.Version::lead).toList(), rules.now());
    }

    @Scheduled(fixedDelayString = "${clientele.scoring.look-again:5s}")
    void goOn() {
        var inForce = rules.now();
        var pass = begun(inForce.version(), clock.instant());
        while (!pass.finished()) {
            var page = leads.openAfter(pass.after(), PAGE);
            rescore(page, inForce);
            pass = reached(pass, page.isEmpty() ? null : page.getLast().leadId());
        }
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
        var unused = leads.changeAll(page.stream()
                .filter(lead -> isOutdated(lead, inForce, touched.getOrDefault(lead.leadId(), Touch.NONE), now))
                .map(lead -> update(lead.leadId(), inForce, touched.getOrDefault(lead.leadId(), Touch.NONE), now))
                .toList());
    }

    private static boolean isOutdated(Lead lead, ScoringRules inForce, Touch touch, Instant now) {
        return lead.state().isEditable()
                && !Objects.equals(lead.score(), inForce.score(lead, touch, now).points());
    }

    private static Leads.Update update(String leadId, ScoringRules inForce, Touch touch, Instant now) {
        return new Leads.Update(
                leadId,
                new CommandKey("score|" + now, null),
                lead -> isOutdated(lead, inForce, touch, now)
                        ? List.of(new LeadEvent.LeadScored(inForce.score(lead, touch, now)))
                        : List.of(),
                By.policy());
    }
}
