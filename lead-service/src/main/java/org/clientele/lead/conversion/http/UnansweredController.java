package org.clientele.lead.conversion.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.Lead;
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

/** Shows the conversions and undoings that the portfolio service has not answered, the longest asked first. */
@RestController
@RequestMapping("/api/v1/unanswered-conversions")
@Access({RoleGroup.OPERATORS, RoleGroup.DECIDERS})
class UnansweredController {

    private final Leads leads;
    private final Clock clock;

    UnansweredController(Leads leads, Clock clock) {
        this.leads = leads;
        this.clock = clock;
    }

    /** A lead that waits for an answer, and for how many seconds. */
    record UnansweredAnswer(
            String leadId, String conversionId, Conversion.State state, Instant askedAt, long ageSeconds) {

        static UnansweredAnswer of(Lead lead, Instant now) {
            var conversion = lead.requireConversion();
            var since = conversion.askedAt();
            return new UnansweredAnswer(
                    lead.leadId(),
                    conversion.conversionId(),
                    conversion.state(),
                    since,
                    Duration.between(since, now).toSeconds());
        }
    }

    @GetMapping
    Page<UnansweredAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var now = clock.instant();
        return Page.of(
                leads.unanswered(reader.reach(), Position.last(cursor, TextualTimes::instant), limit + 1).stream()
                        .map(lead -> UnansweredAnswer.of(lead, now))
                        .toList(),
                limit,
                last -> new Position<>(last.askedAt(), last.leadId()).cursor());
    }
}
