package org.clientele.lead.pace.http;

import java.time.Instant;
import org.clientele.lead.pace.QuietLead;
import org.clientele.lead.pace.RottingLeads;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicedefaults.TextualTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the leads of a step that are about to be forgotten. */
@RestController
@RequestMapping("/api/v1/leads/rotting")
@Access(RoleGroup.SELLERS)
class RottingController {

    private final RottingLeads leads;

    RottingController(RottingLeads leads) {
        this.leads = leads;
    }

    /** A lead that rots since an instant, because nobody touched it since an earlier one. */
    record RottingAnswer(
            String leadId,
            String step,
            @Nullable String salespersonId,
            Instant capturedAt,
            Instant untouchedSince,
            Instant rottingSince) {

        static RottingAnswer of(QuietLead rotting) {
            return new RottingAnswer(
                    rotting.leadId(),
                    rotting.step(),
                    rotting.salespersonId(),
                    rotting.capturedAt(),
                    rotting.untouchedSince(),
                    rotting.rotsFrom());
        }
    }

    @GetMapping
    Page<RottingAnswer> list(
            @RequestParam String step,
            @RequestParam(required = false) @Nullable String salespersonId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        if (!leads.rotsAt(step)) {
            throw ProblemException.invalidField("step", "is no step at which leads rot");
        }
        var read = leads.at(
                step, reader.reach().only(salespersonId), Position.last(cursor, TextualTimes::instant), limit + 1);
        return Page.of(read, limit, last -> last.position().cursor()).map(RottingAnswer::of);
    }
}
