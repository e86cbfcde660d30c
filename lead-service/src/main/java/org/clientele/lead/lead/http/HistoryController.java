package org.clientele.lead.lead.http;

import org.clientele.lead.lead.History;
import org.clientele.lead.lead.ReadingLeads;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what happened to a lead, the newest first. */
@RestController
@RequestMapping("/api/v1/leads/{leadId}/history")
@Access(RoleGroup.READERS)
class HistoryController {

    private final ReadingLeads leads;
    private final History history;

    HistoryController(ReadingLeads leads, History history) {
        this.leads = leads;
        this.history = history;
    }

    @GetMapping
    Page<History.Entry> of(
            @PathVariable String leadId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader)
            throws NotYoursException {
        if (leads.find(leadId, reader).isEmpty()) {
            throw ProblemException.notFound("lead", "leadId", leadId);
        }
        var read = history.of(leadId, Cursor.last(cursor, Long::valueOf), limit + 1);
        return Page.of(read, limit, last -> Cursor.after(Long.toString(last.sequence())));
    }
}
