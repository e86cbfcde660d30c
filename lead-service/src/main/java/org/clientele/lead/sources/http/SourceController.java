package org.clientele.lead.sources.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.sources.DescribingSources;
import org.clientele.lead.sources.Source;
import org.clientele.lead.sources.Sources;
import org.clientele.lead.sources.TooManySourcesException;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.Identified;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.OpaqueId;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes and shows who may submit in the name of which source. */
@RestController
@RequestMapping("/api/v1/sources")
@Access({RoleGroup.SOURCES, RoleGroup.READERS})
class SourceController {

    private static final int MOST_CALLERS = 100;

    private final Sources sources;
    private final DescribingSources describing;

    SourceController(Sources sources, DescribingSources describing) {
        this.sources = sources;
        this.describing = describing;
    }

    /** A source as it is sent. */
    record SourceBody(
            @NotNull @Size(max = MOST_CALLERS)
            List<@NotNull @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE) String> callers,

            boolean byKafka,
            boolean namesOwner) {

        Source source(String name) {
            return new Source(name, List.copyOf(callers), byKafka, namesOwner);
        }
    }

    /** A source as it is shown. */
    record SourceAnswer(
            String source,
            List<String> callers,
            boolean byKafka,
            boolean namesOwner,
            @Nullable @JsonUnwrapped Change change)
            implements Identified {

        static SourceAnswer of(Versioned<Source> kept) {
            var state = kept.state();
            return new SourceAnswer(
                    state.source(), state.callers(), state.byKafka(), state.namesOwner(), kept.change());
        }

        @Override
        public String id() {
            return source;
        }
    }

    @GetMapping
    Page<SourceAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit) {
        var read = sources.page(Cursor.last(cursor), limit + 1).stream()
                .map(SourceAnswer::of)
                .toList();
        return Page.of(read, limit, last -> Cursor.after(last.source()));
    }

    @GetMapping("/{source}")
    ResponseEntity<SourceAnswer> one(@PathVariable String source) {
        return answer(
                HttpStatus.OK,
                sources.find(source).orElseThrow(() -> ProblemException.notFound("source", "source", source)));
    }

    @PutMapping("/{source}")
    @Access(RoleGroup.DECIDERS)
    @ApiResponse(responseCode = "200", description = "It was there.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "It is new.", useReturnTypeSchema = true)
    ResponseEntity<SourceAnswer> put(
            @PathVariable @Size(min = 1, max = 200) String source,
            @Valid @RequestBody SourceBody body,
            IfMatch ifMatch,
            Caller caller)
            throws TooManySourcesException {
        var described = describing.describe(body.source(source), ifMatch.optional(), By.http(caller.id()));
        return answer(described.created() ? HttpStatus.CREATED : HttpStatus.OK, described.now());
    }

    private static ResponseEntity<SourceAnswer> answer(HttpStatus status, Versioned<Source> kept) {
        return ResponseEntity.status(status).eTag(ETags.of(kept.version())).body(SourceAnswer.of(kept));
    }
}
