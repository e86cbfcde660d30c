package org.clientele.lead.lead.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.lead.AdvancingLeads;
import org.clientele.lead.lead.BeforeItsBeginException;
import org.clientele.lead.lead.ClosingLeads;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadFilter;
import org.clientele.lead.lead.LeadRequests;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.lead.lead.LossReasons;
import org.clientele.lead.lead.Qualification;
import org.clientele.lead.lead.ReadingLeads;
import org.clientele.lead.lead.ReopeningLeads;
import org.clientele.lead.lead.Steps;
import org.clientele.lead.lead.TakenByAnotherLeadException;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.Salespeople;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Backdating;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows leads and carries out what people do with them. */
@RestController
@RequestMapping("/api/v1/leads")
@Access(RoleGroup.SELLERS)
class LeadController {

    private final ReadingLeads reading;
    private final LeadLists lists;
    private final AdvancingLeads advancing;
    private final ClosingLeads closing;
    private final ReopeningLeads reopening;
    private final Salespeople salespeople;
    private final Steps steps;
    private final LossReasons reasons;

    LeadController(
            ReadingLeads reading,
            LeadLists lists,
            AdvancingLeads advancing,
            ClosingLeads closing,
            ReopeningLeads reopening,
            Salespeople salespeople,
            Steps steps,
            LossReasons reasons) {
        this.reading = reading;
        this.lists = lists;
        this.advancing = advancing;
        this.closing = closing;
        this.reopening = reopening;
        this.salespeople = salespeople;
        this.steps = steps;
        this.reasons = reasons;
    }

    record AssignmentBody(@NotBlank @Size(max = 64) String salespersonId) {}

    record StepBody(
            @NotBlank @Size(max = 64) String step, @Nullable Instant occurredAt) {}

    record QualificationBody(
            @NotBlank @Size(max = 2_000) String need,
            @NotBlank @Size(max = 2_000) String budget,
            @NotBlank @Size(max = 2_000) String authority,
            @NotBlank @Size(max = 2_000) String timing,
            @Nullable @Valid Money expectedValue,
            @Nullable Instant occurredAt) {}

    record LossBody(
            @NotBlank @Size(max = 64) String reason,
            @Nullable Instant occurredAt) {}

    @GetMapping
    @Access(RoleGroup.READERS)
    Page<LeadAnswer> list(
            @Valid @ParameterObject LeadFilter filter,
            @RequestParam(defaultValue = "NEWEST") LeadSearch.Order sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        return lists.page(filter, sort, cursor, limit, reader);
    }

    @GetMapping("/{leadId}")
    @Access(RoleGroup.READERS)
    ResponseEntity<LeadAnswer> one(@PathVariable String leadId, Reader reader) throws NotYoursException {
        return answer(
                reading.find(leadId, reader).orElseThrow(() -> ProblemException.notFound("lead", "leadId", leadId)));
    }

    @PostMapping("/{leadId}/assignment")
    ResponseEntity<LeadAnswer> assign(
            @PathVariable String leadId,
            @Valid @RequestBody AssignmentBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller,
            Reader reader)
            throws WrongStateException, NotYoursException {
        var member = salespeople
                .roster()
                .member(body.salespersonId())
                .orElseThrow(
                        () -> ProblemException.invalidField("salespersonId", "is no salesperson that is known here"));
        var command = LeadRequests.command(leadId, key, ifMatch, caller);
        return answer(reading.left(advancing.assign(command, Assignment.byHand(member)), caller, reader));
    }

    @PostMapping("/{leadId}/step")
    ResponseEntity<LeadAnswer> step(
            @PathVariable String leadId,
            @Valid @RequestBody StepBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller,
            Reader reader,
            Backdating backdating)
            throws WrongStateException, NotYoursException, BeforeItsBeginException {
        if (!steps.contain(body.step())) {
            throw ProblemException.invalidField("step", "must be one of " + String.join(", ", steps.steps()));
        }
        var command = LeadRequests.command(leadId, key, ifMatch, caller).happenedAt(backdating.past(body.occurredAt()));
        return answer(reading.left(advancing.moveTo(command, body.step()), caller, reader));
    }

    @PostMapping("/{leadId}/qualification")
    ResponseEntity<LeadAnswer> qualify(
            @PathVariable String leadId,
            @Valid @RequestBody QualificationBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller,
            Reader reader,
            Backdating backdating)
            throws WrongStateException, NotYoursException, BeforeItsBeginException {
        var answers = new Qualification(body.need(), body.budget(), body.authority(), body.timing());
        var command = LeadRequests.command(leadId, key, ifMatch, caller).happenedAt(backdating.past(body.occurredAt()));
        return answer(reading.left(advancing.qualify(command, answers, body.expectedValue()), caller, reader));
    }

    @PostMapping("/{leadId}/loss")
    ResponseEntity<LeadAnswer> lose(
            @PathVariable String leadId,
            @Valid @RequestBody LossBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller,
            Reader reader,
            Backdating backdating)
            throws WrongStateException, NotYoursException, BeforeItsBeginException {
        if (!reasons.contain(body.reason())) {
            throw ProblemException.invalidField("reason", "must be one of " + String.join(", ", reasons.reasons()));
        }
        var command = LeadRequests.command(leadId, key, ifMatch, caller).happenedAt(backdating.past(body.occurredAt()));
        return answer(reading.left(closing.lose(command, body.reason()), caller, reader));
    }

    @PostMapping("/{leadId}/reopening")
    ResponseEntity<LeadAnswer> reopen(
            @PathVariable String leadId, RequestKey key, IfMatch ifMatch, Caller caller, Reader reader)
            throws WrongStateException, NotYoursException, TakenByAnotherLeadException {
        var command = LeadRequests.command(leadId, key, ifMatch, caller);
        return answer(reading.left(reopening.reopen(command), caller, reader));
    }

    private static ResponseEntity<LeadAnswer> answer(Versioned<Lead> lead) {
        return ResponseEntity.ok().eTag(ETags.of(lead.version())).body(LeadAnswer.of(lead.state()));
    }
}
