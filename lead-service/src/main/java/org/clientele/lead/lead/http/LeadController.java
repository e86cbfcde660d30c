package org.clientele.lead.lead.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.clientele.lead.lead.AssigningLeads;
import org.clientele.lead.lead.BeforeItsBeginException;
import org.clientele.lead.lead.LeadFilter;
import org.clientele.lead.lead.LeadRequests;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.lead.lead.ReadingLeads;
import org.clientele.lead.lead.ReopeningLeads;
import org.clientele.lead.lead.TakenByAnotherLeadException;
import org.clientele.lead.lead.WorkingOnLeads;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.Salespeople;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Backdating;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.IfMatch;
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
    private final AssigningLeads assigning;
    private final LeadDeeds deeds;
    private final WorkingOnLeads working;
    private final ReopeningLeads reopening;
    private final Salespeople salespeople;
    private final LeadAnswers answers;

    LeadController(
            ReadingLeads reading,
            LeadLists lists,
            AssigningLeads assigning,
            LeadDeeds deeds,
            WorkingOnLeads working,
            ReopeningLeads reopening,
            Salespeople salespeople,
            LeadAnswers answers) {
        this.reading = reading;
        this.lists = lists;
        this.assigning = assigning;
        this.deeds = deeds;
        this.working = working;
        this.reopening = reopening;
        this.salespeople = salespeople;
        this.answers = answers;
    }

    record AssignmentBody(@NotBlank @Size(max = 64) String salespersonId) {}

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
        return answers.of(
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
        return answers.of(reading.left(assigning.assign(command, Assignment.byHand(member)), caller, reader));
    }

    @PostMapping("/{leadId}/step")
    ResponseEntity<LeadAnswer> step(
            @PathVariable String leadId,
            @Valid @RequestBody LeadDeeds.StepBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller,
            Reader reader,
            Backdating backdating)
            throws WrongStateException, NotYoursException, BeforeItsBeginException {
        var command = LeadRequests.command(leadId, key, ifMatch, caller);
        return answers.of(reading.left(working.carryOut(deeds.step(command, body, backdating)), caller, reader));
    }

    @PostMapping("/{leadId}/qualification")
    ResponseEntity<LeadAnswer> qualify(
            @PathVariable String leadId,
            @Valid @RequestBody LeadDeeds.QualificationBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller,
            Reader reader,
            Backdating backdating)
            throws WrongStateException, NotYoursException, BeforeItsBeginException {
        var command = LeadRequests.command(leadId, key, ifMatch, caller);
        return answers.of(reading.left(working.carryOut(deeds.qualify(command, body, backdating)), caller, reader));
    }

    @PostMapping("/{leadId}/loss")
    ResponseEntity<LeadAnswer> lose(
            @PathVariable String leadId,
            @Valid @RequestBody LeadDeeds.LossBody body,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller,
            Reader reader,
            Backdating backdating)
            throws WrongStateException, NotYoursException, BeforeItsBeginException {
        var command = LeadRequests.command(leadId, key, ifMatch, caller);
        return answers.of(reading.left(working.carryOut(deeds.lose(command, body, backdating)), caller, reader));
    }

    @PostMapping("/{leadId}/reopening")
    ResponseEntity<LeadAnswer> reopen(
            @PathVariable String leadId, RequestKey key, IfMatch ifMatch, Caller caller, Reader reader)
            throws WrongStateException, NotYoursException, TakenByAnotherLeadException {
        var command = LeadRequests.command(leadId, key, ifMatch, caller);
        return answers.of(reading.left(reopening.reopen(command), caller, reader));
    }
}
