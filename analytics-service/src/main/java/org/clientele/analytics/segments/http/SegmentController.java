package org.clientele.analytics.segments.http;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.clientele.analytics.segments.DefiningSegments;
import org.clientele.analytics.segments.MatchingClients;
import org.clientele.analytics.segments.RuleRefusedException;
import org.clientele.analytics.segments.Segment;
import org.clientele.analytics.segments.TooManySegmentsException;
import org.clientele.analytics.segments.WrittenRule;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Code;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicedefaults.VersionNeededException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes and shows segments and who is in them. */
@RestController
@RequestMapping("/api/v1/segments")
@Access(RoleGroup.ANALYSTS)
class SegmentController {

    /** What else stands where the name of a segment may. */
    private static final String NAME = "(?!(?:changes|count)$)" + Code.PATTERN;

    private final DefiningSegments defining;
    private final MatchingClients matching;
    private final SegmentPages pages;

    SegmentController(DefiningSegments defining, MatchingClients matching, SegmentPages pages) {
        this.defining = defining;
        this.matching = matching;
        this.pages = pages;
    }

    /** A rule as it is sent. */
    record RuleBody(
            @Schema(implementation = WrittenRule.class) @NotNull
            JsonNode rule) {

        WrittenRule written() {
            return WritingRules.of(rule);
        }
    }

    @GetMapping
    Page<SegmentAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit) {
        var read = defining.list(Cursor.last(cursor), limit + 1).stream()
                .map(SegmentAnswer::of)
                .toList();
        return Page.of(read, limit, last -> Cursor.after(last.segment()));
    }

    @PostMapping("/count")
    @Access(RoleGroup.DECIDERS)
    MembersAnswer count(
            @Valid @RequestBody RuleBody body,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader)
            throws RuleRefusedException {
        return pages.of(matching.of(body.written(), reader.reach()), null, cursor, limit);
    }

    @GetMapping("/{segment}")
    ResponseEntity<SegmentAnswer> one(@PathVariable String segment) {
        return answer(HttpStatus.OK, known(segment));
    }

    @GetMapping("/{segment}/clients")
    MembersAnswer clients(
            @PathVariable String segment,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader) {
        return pages.of(matching.of(known(segment).state(), reader.reach()), segment, cursor, limit);
    }

    @PutMapping("/{segment}")
    @Access(RoleGroup.DECIDERS)
    @ApiResponse(responseCode = "200", description = "There was one.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "It is new.", useReturnTypeSchema = true)
    ResponseEntity<SegmentAnswer> define(
            @PathVariable @Pattern(regexp = NAME, message = Code.RULE + ", and neither changes nor count")
                    String segment,
            @Valid @RequestBody RuleBody body,
            IfMatch ifMatch,
            Caller caller)
            throws RuleRefusedException, TooManySegmentsException, VersionNeededException {
        boolean isAsked = ifMatch.header() != null;
        var put = defining.define(segment, body.written(), ifMatch.optional(), isAsked, By.http(caller.id()));
        return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.now());
    }

    @DeleteMapping("/{segment}")
    @Access(RoleGroup.DECIDERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable String segment, IfMatch ifMatch, Caller caller) {
        var unused = defining.retire(segment, ifMatch.required(), By.http(caller.id()))
                .orElseThrow(() -> unknown(segment));
    }

    private Versioned<Segment> known(String segment) {
        return defining.find(segment).orElseThrow(() -> unknown(segment));
    }

    private static ProblemException unknown(String segment) {
        return ProblemException.notFound("segment", "segment", segment);
    }

    private static ResponseEntity<SegmentAnswer> answer(HttpStatus status, Versioned<Segment> kept) {
        return ResponseEntity.status(status).eTag(ETags.of(kept.version())).body(SegmentAnswer.of(kept));
    }
}
