package org.clientele.lead.merging.http;

import org.clientele.lead.lead.ReadingLeads;
import org.clientele.lead.merging.SuggestingMatches;
import org.clientele.lead.merging.SuggestingMatches.Suggestion;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what may be the same as a lead; a page has all there is to suggest. */
@RestController
@RequestMapping("/api/v1/leads/{leadId}/suggestions")
@Access(RoleGroup.READERS)
class SuggestionController {

    private final ReadingLeads leads;
    private final SuggestingMatches suggesting;

    SuggestionController(ReadingLeads leads, SuggestingMatches suggesting) {
        this.leads = leads;
        this.suggesting = suggesting;
    }

    @GetMapping
    Page<Suggestion> suggestions(@PathVariable String leadId, Reader reader) throws NotYoursException {
        return leads.find(leadId, reader)
                .map(found -> suggesting.of(found.state(), reader.reach()))
                .map(found -> new Page<>(found, null))
                .orElseThrow(() -> ProblemException.notFound("lead", "leadId", leadId));
    }
}
