package org.clientele.lead.correspondence.http;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.correspondence.Correspondence;
import org.clientele.lead.correspondence.RecordingCorrespondence;
import org.clientele.lead.correspondence.RecordingCorrespondence.Entry;
import org.clientele.lead.lead.LeadRequests;
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

/** Takes up to a thousand entries of any leads at a time and tells what became of each. */
@RestController
@RequestMapping("/api/v1/correspondence/bulk")
@Access(RoleGroup.SELLERS)
class CorrespondenceBulkController {

    private static final int MOST_ITEMS = 1_000;

    private final RecordingCorrespondence recording;
    private final BulkItems items;

    CorrespondenceBulkController(RecordingCorrespondence recording, BulkItems items) {
        this.recording = recording;
        this.items = items;
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
        var author = LeadRequests.author(caller);
        return new BulkCorrespondenceAnswer(items.answers(
                body.items(),
                ItemBody.class,
                (item, at) -> entry(item, at, key, caller),
                entries -> answers(entries, recording.recordAll(entries, author))));
    }

    private static Entry entry(ItemBody item, int at, RequestKey key, Caller caller) {
        CorrespondenceController.requireSocialOnSocialChannel(item.entry());
        var id = key.derivedId("correspondence|%s|%d".formatted(item.leadId(), at));
        return new Entry(item.entry().entry(id, item.leadId(), caller), new CommandKey(id, null));
    }

    private static List<Supplier<CorrespondenceController.CorrespondenceAnswer>> answers(
            List<Entry> entries, List<Supplier<Optional<Correspondence>>> kept) {
        return IntStream.range(0, kept.size())
                .<Supplier<CorrespondenceController.CorrespondenceAnswer>>mapToObj(at -> () -> kept.get(at)
                        .get()
                        .map(CorrespondenceController.CorrespondenceAnswer::of)
                        .orElseThrow(() -> CorrespondenceController.unknown(
                                entries.get(at).said().leadId())))
                .toList();
    }
}
