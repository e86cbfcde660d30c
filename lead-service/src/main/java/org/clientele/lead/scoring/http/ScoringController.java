package org.clientele.lead.scoring.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.lead.ReadingLeads;
import org.clientele.lead.lead.Score;
import org.clientele.lead.scoring.ReplacingRules;
import org.clientele.lead.scoring.RescoringLeads;
import org.clientele.lead.scoring.ScoringRule;
import org.clientele.lead.scoring.ScoringRules;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Explains scores, and lets managers change the rules that give them. */
@RestController
@RequestMapping("/api/v1")
@Access(RoleGroup.DECIDERS)
class ScoringController {

    private final RescoringLeads scoring;
    private final ReplacingRules rules;
    private final ReadingLeads leads;
    private final Clock clock;

    ScoringController(RescoringLeads scoring, ReplacingRules rules, ReadingLeads leads, Clock clock) {
        this.scoring = scoring;
        this.rules = rules;
        this.leads = leads;
        this.clock = clock;
    }

    record ScoringRulesBody(@NotNull @Size(max = 200) List<@Valid ScoringRule> rules) {}

    /** A version of the rules, and who put it into force. */
    record ScoringRulesAnswer(
            long version,
            List<ScoringRule> rules,
            @Nullable @JsonUnwrapped Change change) {

        static ScoringRulesAnswer of(Versioned<ScoringRules> inForce) {
            return new ScoringRulesAnswer(
                    inForce.state().version(), inForce.state().rules(), inForce.change());
        }
    }

    /** One reason of a score; the text reads as {@code +20 asked-for-a-demo}. */
    record ReasonAnswer(String rule, int points, String text) {}

    /** A score with all its reasons, as it is at this instant. */
    record ScoreAnswer(String leadId, int score, long rulesVersion, Instant at, List<ReasonAnswer> reasons) {

        static ScoreAnswer of(String leadId, Score score, Instant at) {
            var reasons = score.reasons().stream()
                    .map(reason -> new ReasonAnswer(reason.rule(), reason.points(), reason.text()))
                    .toList();
            return new ScoreAnswer(leadId, score.points(), score.rulesVersion(), at, reasons);
        }
    }

    @GetMapping("/leads/{leadId}/score")
    @Access(RoleGroup.READERS)
    ScoreAnswer score(@PathVariable String leadId, Reader reader) throws NotYoursException {
        var lead = leads.find(leadId, reader)
                .orElseThrow(() -> ProblemException.notFound("lead", "leadId", leadId))
                .state();
        return ScoreAnswer.of(leadId, scoring.score(lead), clock.instant());
    }

    @GetMapping("/scoring/rules")
    @Access(RoleGroup.SELLERS)
    ResponseEntity<ScoringRulesAnswer> inForce() {
        return answer(rules.inForce());
    }

    @PutMapping("/scoring/rules")
    ResponseEntity<ScoringRulesAnswer> replace(
            @Valid @RequestBody ScoringRulesBody body, IfMatch ifMatch, Caller caller) {
        var seen = ifMatch.required().orElseGet(() -> rules.now().version());
        return answer(rules.replace(seen, body.rules(), By.http(caller.id())));
    }

    private static ResponseEntity<ScoringRulesAnswer> answer(Versioned<ScoringRules> inForce) {
        var shown = ScoringRulesAnswer.of(inForce);
        return ResponseEntity.ok().eTag(ETags.of(shown.version())).body(shown);
    }
}
