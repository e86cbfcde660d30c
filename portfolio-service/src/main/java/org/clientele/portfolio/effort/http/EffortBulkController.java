package org.clientele.portfolio.effort.http;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.portfolio.effort.RecordEffort;
import org.clientele.portfolio.effort.RecordingEfforts;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Bulk;
import org.clientele.servicedefaults.BulkItems;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Takes up to a thousand efforts for any clients at a time, as time sheets have them, and tells what became of each.
 */
@RestController
@RequestMapping("/api/v1/efforts/bulk")
@Access(RoleGroup.SELLERS)
class EffortBulkController {

    private static final int MOST_ITEMS = 1_000;

    private final RecordingEfforts recording;
    private final BulkItems items;
    private final Clock clock;

    EffortBulkController(RecordingEfforts recording, BulkItems items, Clock clock) {
        this.recording = recording;
        this.items = items;
        this.clock = clock;
    }

    /** An effort with the client that it was for. */
    record EffortItemBody(
            @NotBlank @Size(max = 64) String clientId,
            @NotNull @Valid EffortBody effort) {}

    record BulkEffortBody(
            @ArraySchema(schema = @Schema(implementation = EffortItemBody.class)) @NotNull @Size(max = MOST_ITEMS)
            List<JsonNode> items)
            implements Bulk.Items {}

    /** For each item what was recorded or its problem. */
    record BulkEffortAnswer(
            @ArraySchema(schema = @Schema(oneOf = {EffortAnswer.class, ProblemDetail.class}))
            List<Object> items) {}

    @PostMapping
    @Bulk
    BulkEffortAnswer record(@Valid @RequestBody BulkEffortBody body, RequestKey key, Caller caller) {
        return new BulkEffortAnswer(items.answers(
                body.items(),
                EffortItemBody.class,
                (item, at) -> asked(item, at, key),
                all -> recording.recordAll(all, caller).stream()
                        .<Supplier<Object>>map(
                                made -> () -> EffortAnswer.of(made.get().state()))
                        .toList()));
    }

    private RecordEffort asked(EffortItemBody item, int at, RequestKey key) {
        var effortId = key.derivedId("effort|%s|%d".formatted(item.clientId(), at));
        return new RecordEffort(
                effortId,
                item.clientId(),
                item.effort().salespersonId(),
                item.effort().work(clock),
                new CommandKey(effortId, key.bodyHash()));
    }
}
