package org.clientele.lead.intake.http;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.intake.Arrival;
import org.clientele.lead.intake.GatheredArrivals;
import org.clientele.lead.intake.Ledger;
import org.clientele.lead.intake.LedgerEntry;
import org.clientele.lead.intake.Outcome;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.intake.SubmissionIds;
import org.clientele.lead.intake.SubmittingLeads;
import org.clientele.lead.sources.SourceNotAllowedException;
import org.clientele.lead.sources.UsingSources;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Bulk;
import org.clientele.servicedefaults.BulkItems;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.GeneralProblem;
import org.clientele.servicedefaults.Identified;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Refusals;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes submissions, one or up to a thousand at a time, and tells what became of each. */
@RestController
@RequestMapping(SubmissionController.PATH)
@Access({RoleGroup.SELLERS, RoleGroup.SOURCES})
class SubmissionController {

    static final String PATH = "/api/v1/submissions";

    private static final int MOST_ITEMS = 1_000;

    private final SubmittingLeads submitting;
    private final GatheredArrivals gathered;
    private final Ledger ledger;
    private final BulkItems items;
    private final SubmissionIds ids;
    private final UsingSources sources;
    private final Refusals refusals;

    SubmissionController(
            SubmittingLeads submitting,
            GatheredArrivals gathered,
            Ledger ledger,
            BulkItems items,
            SubmissionIds ids,
            UsingSources sources,
            Refusals refusals) {
        this.submitting = submitting;
        this.gathered = gathered;
        this.ledger = ledger;
        this.items = items;
        this.ids = ids;
        this.sources = sources;
        this.refusals = refusals;
    }

    /** What became of a submission. */
    record OutcomeAnswer(
            String submissionId,
            Outcome outcome,
            @Nullable String leadId,
            @Nullable String reason,
            @Nullable String sameIdAs)
            implements Identified {

        @Override
        public String id() {
            return submissionId;
        }

        /** Without an outcome as long as it may still become another. */
        static OutcomeAnswer of(LedgerEntry entry) {
            var id = entry.submissionId();
            var sameIdAs = entry.receipt().sameIdAs();
            return entry.settled()
                    ? new OutcomeAnswer(id, entry.outcome(), entry.leadId(), entry.reason(), sameIdAs)
                    : new OutcomeAnswer(id, Outcome.RECEIVED, null, null, sameIdAs);
        }
    }

    record BulkBody(
            @ArraySchema(schema = @Schema(implementation = Submission.class)) @NotNull @Size(max = MOST_ITEMS)
            List<JsonNode> items)
            implements Bulk.Items {}

    /** For each item its outcome or its problem. */
    record BulkAnswer(
            @ArraySchema(schema = @Schema(oneOf = {OutcomeAnswer.class, ProblemDetail.class}))
            List<Object> items) {}

    @PostMapping
    @ApiResponse(responseCode = "201", description = "It has its outcome.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "It is kept, and has its outcome soon.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where to look for the outcome.",
                            schema = @Schema(type = "string", format = "uri-reference")),
            useReturnTypeSchema = true)
    OutcomeAnswer submit(
            @Valid @RequestBody Submission submission, RequestKey key, Caller caller, HttpServletResponse response)
            throws SourceNotAllowedException {
        var arrival = arrival(submission, key, 0, caller);
        requireSameRequest(submission, key);
        var entry = entry(arrival);
        if (isOtherRequest(entry, arrival)) {
            throw keyReused();
        }
        return answer(entry, response);
    }

    /** What was acknowledged once is so for ever, whoever may use the source by now. */
    private LedgerEntry entry(Arrival arrival) {
        return refusal(arrival)
                .map(refused -> submitting.repeated(List.of(arrival)).values().stream()
                        .findFirst()
                        .orElseThrow(() -> refused))
                .orElseGet(() -> gathered.submit(arrival));
    }

    private Optional<SourceNotAllowedException> refusal(Arrival arrival) {
        var submission = arrival.submission();
        return sources.refusal(submission.source(), arrival.by(), submission.owner() != null)
                .map(SourceNotAllowedException::new);
    }

    /** Created if it has its outcome; else it says where to look. */
    static OutcomeAnswer answer(LedgerEntry entry, HttpServletResponse response) {
        if (!entry.settled()) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            response.setHeader(HttpHeaders.LOCATION, PATH + "/" + entry.submissionId());
        } else {
            response.setStatus(HttpServletResponse.SC_CREATED);
        }
        return OutcomeAnswer.of(entry);
    }

    @PostMapping("/bulk")
    @Bulk
    BulkAnswer submitAll(@Valid @RequestBody BulkBody body, RequestKey key, Caller caller) {
        var answers = new ArrayList<Object>(body.items());
        var allowed = new LinkedHashMap<Integer, Arrival>();
        var refused = new LinkedHashMap<Integer, Arrival>();
        for (int at = 0; at < body.items().size(); at++) {
            try {
                var arrival = arrival(items.read(body.items().get(at), Submission.class), key, at, caller);
                var refusal = refusal(arrival);
                if (refusal.isPresent()) {
                    answers.set(at, problem(refusal.get()));
                    refused.put(at, arrival);
                } else {
                    allowed.put(at, arrival);
                }
            } catch (ProblemException problem) {
                answers.set(at, problem(problem));
            }
        }
        var repeated = submitting.repeated(refused.values());
        refused.forEach((at, arrival) ->
                Optional.ofNullable(repeated.get(arrival)).ifPresent(entry -> answers.set(at, answer(entry, arrival))));
        var entries = submitting.submit(List.copyOf(allowed.values())).iterator();
        allowed.forEach((at, arrival) -> answers.set(at, answer(entries.next(), arrival)));
        return new BulkAnswer(answers);
    }

    private ProblemDetail problem(RuntimeException refused) {
        return refusals.problemOf(refused).orElseThrow().getBody();
    }

    private static Object answer(LedgerEntry entry, Arrival arrival) {
        return isOtherRequest(entry, arrival) ? keyReused().getBody() : OutcomeAnswer.of(entry);
    }

    @GetMapping("/{submissionId}")
    @Access({RoleGroup.READERS, RoleGroup.SOURCES})
    OutcomeAnswer one(@PathVariable String submissionId) {
        var entry = ledger.find(List.of(submissionId)).get(submissionId);
        if (entry == null) {
            throw ProblemException.notFound("submission", "submissionId", submissionId);
        }
        return OutcomeAnswer.of(entry);
    }

    private Arrival arrival(Submission submission, RequestKey key, int position, Caller caller) {
        var requestId = key.derivedId("submission-" + position);
        var id = submission.externalId() == null
                ? requestId
                : ids.ofSource(submission.source(), submission.externalId());
        var request = key.given() ? new LedgerEntry.Request(requestId, key.bodyHash()) : null;
        return new Arrival(id, submission, By.http(caller.id()), request, null);
    }

    /** A source's own id decides which submission it is; the key of the request must still mean the same request. */
    private void requireSameRequest(Submission submission, RequestKey key) {
        if (key.given() && submission.externalId() != null) {
            ledger.findByRequest(key.derivedId("submission-0"))
                    .map(entry -> Objects.requireNonNull(entry.receipt().request()))
                    .filter(request -> !request.bodyHash().equals(key.bodyHash()))
                    .ifPresent(other -> {
                        throw keyReused();
                    });
        }
    }

    private static boolean isOtherRequest(LedgerEntry entry, Arrival arrival) {
        return entry.receipt().request() != null
                && arrival.request() != null
                && entry.receipt().request().key().equals(arrival.request().key())
                && !entry.receipt()
                        .request()
                        .bodyHash()
                        .equals(arrival.request().bodyHash());
    }

    private static ProblemException keyReused() {
        return new ProblemException(GeneralProblem.KEY_REUSED, "The Idempotency-Key was used with another body.");
    }
}
