package org.clientele.lead.lead.http;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.lead.ChangingDetails;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadRequests;
import org.clientele.lead.lead.ReadingLeads;
import org.clientele.lead.lead.TakenByAnotherLeadException;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.MergePatches;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Changes what a lead says of itself: what is named is changed, null removes, all else stays. */
@RestController
@RequestMapping("/api/v1/leads/{leadId}")
@Access(RoleGroup.SELLERS)
class DetailsController {

    private final ChangingDetails changing;
    private final ReadingLeads reading;
    private final MergePatches patches;
    private final LeadAnswers answers;

    DetailsController(ChangingDetails changing, ReadingLeads reading, MergePatches patches, LeadAnswers answers) {
        this.changing = changing;
        this.reading = reading;
        this.patches = patches;
        this.answers = answers;
    }

    @PatchMapping(consumes = {MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatches.MEDIA_TYPE, schema = @Schema(implementation = Details.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Details.class))
            })
    ResponseEntity<LeadAnswer> change(
            @PathVariable String leadId,
            @RequestBody JsonNode patch,
            RequestKey key,
            IfMatch ifMatch,
            Caller caller,
            Reader reader)
            throws WrongStateException, NotYoursException, TakenByAnotherLeadException {
        var command = new LeadCommand(leadId, CommandKey.of(key), ifMatch.required(), LeadRequests.author(caller));
        return answers.of(reading.left(changing.change(command, before -> patched(before, patch)), caller, reader));
    }

    private Details patched(Details before, JsonNode patch) {
        var after = Details.of(patches.apply(before, patch, Details.class).fields());
        if (!after.namesSomebody()) {
            throw ProblemException.invalidField("person", "must name somebody unless there is a company");
        }
        return after;
    }
}
