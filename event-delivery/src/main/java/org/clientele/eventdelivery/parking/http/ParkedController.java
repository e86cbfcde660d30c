package org.clientele.eventdelivery.parking.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.types.Binary;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.parking.ParkedRecord;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.clientele.eventdelivery.parking.RedrivenAlreadyException;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators list, read and re-drive what was parked. */
@RestController
@Access(RoleGroup.OPERATORS)
@RequestMapping("/api/v1/parked")
class ParkedController {

    private final ParkedRecords parked;

    ParkedController(ParkedRecords parked) {
        this.parked = parked;
    }

    /** Without the bytes, which {@link Whole} has. */
    @Schema(name = "ParkedSummary")
    record Summary(
            String id,
            String topic,
            String key,
            String source,
            String field,
            String reason,
            Instant parkedAt,
            @Nullable Instant redrivenAt,
            @Nullable @JsonUnwrapped Change change) {

        static Summary of(ParkedRecord record) {
            return new Summary(
                    record.id(),
                    record.topic(),
                    record.keyText(),
                    record.source(),
                    record.field(),
                    record.reason(),
                    record.parkedAt(),
                    record.redrivenAt(),
                    record.changed());
        }
    }

    /** The record as it came, its bytes in Base64; {@code value} is absent for a tombstone. */
    @Schema(name = "ParkedRecord")
    @SuppressWarnings("ArrayRecordComponent")
    record Whole(
            Summary record,
            List<Header> headers,
            byte @Nullable [] key,
            byte @Nullable [] value,
            @Nullable CorrectionAnswer correction) {

        @Schema(name = "ParkedHeader")
        @SuppressWarnings("ArrayRecordComponent")
        record Header(String name, byte @Nullable [] value) {}

        static Whole of(ParkedRecord record) {
            return new Whole(
                    Summary.of(record),
                    headers(record.headers()),
                    bytes(record.key()),
                    bytes(record.value()),
                    CorrectionAnswer.of(record.correction()));
        }

        private static List<Header> headers(List<ParkedRecord.ParkedHeader> headers) {
            return headers.stream()
                    .map(header -> new Header(header.name(), bytes(header.value())))
                    .toList();
        }

        private static byte @Nullable [] bytes(@Nullable Binary binary) {
            return binary == null ? null : binary.getData();
        }
    }

    /** What is handled instead of the record, and who said so. */
    @Schema(name = "ParkedCorrection")
    @SuppressWarnings("ArrayRecordComponent")
    record CorrectionAnswer(List<Whole.Header> headers, byte @Nullable [] value, String by, Instant at) {

        static @Nullable CorrectionAnswer of(ParkedRecord.@Nullable Correction correction) {
            return correction == null
                    ? null
                    : new CorrectionAnswer(
                            Whole.headers(correction.headers()),
                            Whole.bytes(correction.value()),
                            correction.by(),
                            correction.at());
        }
    }

    /** Headers and value in Base64, as a record that was read has them; without a value it is a tombstone. */
    @SuppressWarnings("ArrayRecordComponent")
    record CorrectionBody(@NotNull @Size(max = 100) List<@Valid HeaderBody> headers, byte @Nullable [] value) {}

    @Schema(name = "ParkedHeaderBody")
    @SuppressWarnings("ArrayRecordComponent")
    record HeaderBody(@NotBlank @Size(max = 200) String name, byte @Nullable [] value) {}

    @GetMapping
    Page<Summary> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit) {
        var read = parked.list(Cursor.last(cursor), limit + 1).stream()
                .map(Summary::of)
                .toList();
        return Page.of(read, limit, last -> Cursor.after(last.id()));
    }

    @GetMapping("/{id}")
    ResponseEntity<Whole> one(@PathVariable String id) {
        return answer(id, parked.find(id), Whole::of);
    }

    @PutMapping("/{id}/correction")
    ResponseEntity<Whole> correct(
            @PathVariable String id, @Valid @RequestBody CorrectionBody body, IfMatch ifMatch, Caller caller)
            throws RedrivenAlreadyException {
        var headers = body.headers().stream()
                .map(header -> new ParkedRecord.ParkedHeader(
                        header.name(), header.value() == null ? null : new Binary(header.value())))
                .toList();
        return answer(
                id, parked.correct(id, ifMatch.required(), headers, body.value(), By.http(caller.id())), Whole::of);
    }

    /** Repeatable: a record that was handled is not handled again; one that still cannot be stays parked. */
    @PostMapping("/{id}/redrive")
    ResponseEntity<Summary> redrive(@PathVariable String id, Caller caller) {
        return answer(id, parked.redrive(id, By.http(caller.id())), Summary::of);
    }

    private static <T> ResponseEntity<T> answer(
            String id, Optional<ParkedRecord> found, Function<ParkedRecord, T> shown) {
        var record = found.orElseThrow(() -> ProblemException.notFound("parked record", "id", id));
        return ResponseEntity.ok().eTag(ETags.of(record.version())).body(shown.apply(record));
    }
}
