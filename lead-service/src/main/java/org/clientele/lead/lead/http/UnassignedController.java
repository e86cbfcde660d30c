package org.clientele.lead.lead.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clientele.lead.lead.Leads;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicedefaults.TextualTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the leads that nobody has, the one that waits longest first. */
@RestController
@RequestMapping("/api/v1/leads/unassigned")
@Access(RoleGroup.SELLERS)
class UnassignedController {

    private final Leads leads;
    private final LeadAnswers answers;
    private final Clock clock;

    UnassignedController(Leads leads, LeadAnswers answers, Clock clock) {
        this.leads = leads;
        this.answers = answers;
        this.clock = clock;
    }

    /** A lead that waits, and for how many seconds. */
    record WaitingAnswer(Instant waitingSince, long ageSeconds, LeadAnswer lead) {

        static WaitingAnswer of(LeadAnswer lead, Instant now) {
            return new WaitingAnswer(
                    lead.capturedAt(), Duration.between(lead.capturedAt(), now).toSeconds(), lead);
        }
    }

    @GetMapping
    Page<WaitingAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        if (!reader.reach().unowned()) {
            return new Page<>(List.of(), null);
        }
        var now = clock.instant();
        var waiting = leads.unassigned(Position.last(cursor, TextualTimes::instant), limit + 1);
        return answers.of(Page.of(waiting, limit, last -> last.arrival().cursor()))
                .map(lead -> WaitingAnswer.of(lead, now));
    }
}
