package org.clientele.lead.correspondence.http;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.correspondence.RecordingCorrespondence;
import org.clientele.lead.lead.LeadRequests;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Bulk;
import org.clientele.servicedefaults.BulkItems;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Refusals;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes up to a thousand entries of any leads at a time and tells what became of each. */
@RestController
@RequestMapping("/api/v1/correspondence/bulk")
@Access(RoleGroup.SELLERS)
class CorrespondenceBulkController {

    private static final int MOST_ITEMS = 1_000;

    private final RecordingCorrespondence recording;
    private final BulkItems items;
    private final Refusals refusals;

    CorrespondenceBulkController(RecordingCorrespondence recording, BulkItems items, Refusals refusals) {
        this.recording = recording;
        this.items = items;
        this.refusals = refusals;
    }

    /** An entry with the lead that it belongs to. */
    record ItemBody(
            @NotBlank @Size(max = 64) String leadId,
            @NotNull @Valid CorrespondenceController.CorrespondenceBody entry) {}

    record BulkCorrespondenceBody(
            @ArraySchema(schema = @Schema(implementation = ItemBody.class)) @NotNull @Size(max = MOST_ITEMS)
            List<JsonNode> items)
            implements Bulk.Items {}

    /** For each item what was recorded or its problem. */
    record BulkCorrespondenceAnswer(
            @ArraySchema(
                    schema =
                            @Schema(oneOf = {CorrespondenceController.CorrespondenceAnswer.class, ProblemDetail.class}))
            List<Object> items) {}

    @PostMapping
    @Bulk
    BulkCorrespondenceAnswer record(@Valid @RequestBody BulkCorrespondenceBody body, RequestKey key, Caller caller) {
        return new BulkCorrespondenceAnswer(IntStream.range(0, body.items().size())
                .mapToObj(at -> refusals.answer(
                        () -> record(items.read(body.items().get(at), ItemBody.class), at, key, caller)))
                .toList());
    }

    private CorrespondenceController.CorrespondenceAnswer record(ItemBody item, int at, RequestKey key, Caller caller) {
        CorrespondenceController.requireSocialOnSocialChannel(item.entry());
        var id = key.derivedId("correspondence|%s|%d".formatted(item.leadId(), at));
        var entry = item.entry().entry(id, item.leadId(), caller);
        return recording
                .record(entry, new CommandKey(id, null), LeadRequests.author(caller))
                .map(CorrespondenceController.CorrespondenceAnswer::of)
                .orElseThrow(() -> CorrespondenceController.unknown(item.leadId()));
    }
}
