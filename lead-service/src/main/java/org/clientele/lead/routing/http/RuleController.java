package org.clientele.lead.routing.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.NoSuchAggregateException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.routing.EditingRules;
import org.clientele.lead.routing.NoDraftException;
import org.clientele.lead.routing.RuleSet;
import org.clientele.lead.routing.RuleSets;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows all versions of the rules, takes a draft of the next and makes it live. */
@RestController
@RequestMapping("/api/v1/routing/rules")
@Access(RoleGroup.SELLERS)
class RuleController {

    private final RuleSets ruleSets;
    private final EditingRules editing;

    RuleController(RuleSets ruleSets, EditingRules editing) {
        this.ruleSets = ruleSets;
        this.editing = editing;
    }

    record RoutingRulesBody(@NotNull @Size(max = 200) List<@NotNull @Valid RuleBody> rules) {}

    @GetMapping
    RuleSetAnswer live() {
        return RuleSetAnswer.of(ruleSets.live());
    }

    @GetMapping("/versions")
    Page<RuleSetAnswer> versions(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return Page.of(
                ruleSets.versions(Cursor.last(cursor, Integer::valueOf), limit + 1).stream()
                        .map(RuleSetAnswer::of)
                        .toList(),
                limit,
                last -> Cursor.after(Integer.toString(last.version())));
    }

    @GetMapping("/versions/{version}")
    RuleSetAnswer version(@PathVariable int version) {
        return ruleSets.version(version)
                .map(RuleSetAnswer::of)
                .orElseThrow(
                        () -> ProblemException.notFound("version of the rules", "version", Integer.toString(version)));
    }

    @GetMapping("/draft")
    ResponseEntity<RuleSetAnswer> draft() throws NoSuchAggregateException {
        return answer(ruleSets.draft().orElseThrow(() -> new NoSuchAggregateException("the rules", "draft")));
    }

    @PutMapping("/draft")
    @Access(RoleGroup.DECIDERS)
    ResponseEntity<RuleSetAnswer> put(@Valid @RequestBody RoutingRulesBody body, IfMatch ifMatch, Caller caller) {
        RuleChecks.check(body.rules());
        var rules = body.rules().stream().map(RuleBody::rule).toList();
        return answer(editing.draft(rules, caller.id(), ifMatch.optional()));
    }

    private static ResponseEntity<RuleSetAnswer> answer(Versioned<RuleSet> draft) {
        return ResponseEntity.ok().eTag(ETags.of(draft.version())).body(RuleSetAnswer.of(draft.state()));
    }

    @PostMapping("/draft/activation")
    @Access(RoleGroup.DECIDERS)
    RuleSetAnswer activate(RequestKey key, IfMatch ifMatch, Caller caller) throws NoDraftException {
        return RuleSetAnswer.of(editing.activate(CommandKey.of(key), caller.id(), ifMatch.optional()));
    }
}
