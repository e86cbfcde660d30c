package org.clientele.analytics.segments.http;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import org.clientele.analytics.facts.Names;
import org.clientele.analytics.segments.Membership;
import org.clientele.analytics.segments.RecentChanges;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who entered and left segments lately. */
@RestController
@RequestMapping("/api/v1/segments/changes")
@Access(RoleGroup.ANALYSTS)
class SegmentChangeController {

    private final RecentChanges changes;
    private final Names names;

    SegmentChangeController(RecentChanges changes, Names names) {
        this.changes = changes;
        this.names = names;
    }

    /** That a client entered a segment, or left it; the name is absent until it is known. */
    record SegmentChangeAnswer(
            String segment,
            String clientId,
            @Nullable String name,
            boolean inside,
            long revision,
            String why,
            Instant at) {

        static SegmentChangeAnswer of(Membership changed, Map<String, String> called) {
            var told = changed.told();
            return new SegmentChangeAnswer(
                    changed.segment(),
                    changed.clientId(),
                    called.get(changed.clientId()),
                    changed.inside(),
                    told.revision(),
                    told.why().code(),
                    told.at());
        }
    }

    @GetMapping
    Page<SegmentChangeAnswer> since(
            @RequestParam Instant since,
            @RequestParam(required = false) @Pattern(regexp = Code.PATTERN, message = Code.RULE) @Nullable
                    String segment,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        var page = changes.since(since, segment, reader.reach(), cursor, limit);
        var called =
                names.clients(page.items().stream().map(Membership::clientId).toList());
        return page.map(changed -> SegmentChangeAnswer.of(changed, called));
    }
}
