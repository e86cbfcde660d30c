package org.clientele.lead.imports.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.imports.ChangingImports;
import org.clientele.lead.imports.Import;
import org.clientele.lead.imports.ImportFormat;
import org.clientele.lead.imports.Imports;
import org.clientele.lead.imports.Mapping;
import org.clientele.lead.imports.UploadTooLargeException;
import org.clientele.lead.imports.UploadingImports;
import org.clientele.lead.imports.WrongImportStateException;
import org.clientele.lead.sources.SourceNotAllowedException;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of submissions, and has them mapped, tried, started and stopped. */
@RestController
@RequestMapping("/api/v1/imports")
@Access(RoleGroup.SOURCES)
class ImportController {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final UploadingImports uploading;
    private final ChangingImports changing;
    private final Imports imports;

    ImportController(UploadingImports uploading, ChangingImports changing, Imports imports) {
        this.uploading = uploading;
        this.changing = changing;
        this.imports = imports;
    }

    @PostMapping(consumes = {CSV, NDJSON})
    @ResponseStatus(HttpStatus.CREATED)
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = NDJSON, schema = @Schema(type = "string"))
            })
    ResponseEntity<ImportAnswer> upload(
            @RequestParam @NotBlank @Size(max = 200) String source,
            @RequestParam(required = false) @Nullable @Size(max = 200) String campaign,
            @RequestParam(required = false) @Nullable @Size(max = 200) String name,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body,
            RequestKey key,
            Caller caller)
            throws UploadTooLargeException, SourceNotAllowedException {
        var format = MediaType.parseMediaType(type).getSubtype().equals("csv") ? ImportFormat.CSV : ImportFormat.NDJSON;
        var importId = key.derivedId("import");
        var request = new UploadingImports.UploadImport(importId, caller.id(), source, campaign, name, format);
        var taken = uploading.upload(request, body);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(ETags.of(taken.version()))
                .body(ImportAnswer.of(taken));
    }

    @GetMapping
    Page<ImportAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var read = imports.before(Cursor.last(cursor), limit + 1).stream()
                .map(ImportAnswer::of)
                .toList();
        return Page.of(read, limit, last -> Cursor.after(last.importId()));
    }

    @GetMapping("/{importId}")
    ResponseEntity<ImportAnswer> one(@PathVariable String importId) {
        return answer(importId, imports.find(importId));
    }

    @PutMapping("/{importId}/mapping")
    ResponseEntity<ImportAnswer> map(
            @PathVariable String importId,
            @Valid @org.springframework.web.bind.annotation.RequestBody Mapping mapping,
            IfMatch ifMatch,
            Caller caller)
            throws WrongImportStateException, SourceNotAllowedException {
        return answer(importId, changing.map(importId, mapping, ifMatch.required(), By.http(caller.id())));
    }

    @PostMapping("/{importId}/dry-run")
    ResponseEntity<ImportAnswer> dryRun(@PathVariable String importId, IfMatch ifMatch, Caller caller)
            throws WrongImportStateException, SourceNotAllowedException {
        return answer(importId, changing.dryRun(importId, ifMatch.optional(), By.http(caller.id())));
    }

    @PostMapping("/{importId}/start")
    ResponseEntity<ImportAnswer> start(@PathVariable String importId, IfMatch ifMatch, Caller caller)
            throws WrongImportStateException, SourceNotAllowedException {
        return answer(importId, changing.start(importId, ifMatch.optional(), By.http(caller.id())));
    }

    @PostMapping("/{importId}/stop")
    ResponseEntity<ImportAnswer> stop(@PathVariable String importId, IfMatch ifMatch, Caller caller)
            throws WrongImportStateException {
        return answer(importId, changing.stop(importId, ifMatch.optional(), By.http(caller.id())));
    }

    @PostMapping("/{importId}/revert")
    ResponseEntity<ImportAnswer> revert(@PathVariable String importId, IfMatch ifMatch, Caller caller)
            throws WrongImportStateException, SourceNotAllowedException {
        return answer(importId, changing.revert(importId, ifMatch.optional(), By.http(caller.id())));
    }

    private static ResponseEntity<ImportAnswer> answer(String importId, Optional<Versioned<Import>> found) {
        var one = found.orElseThrow(() -> ProblemException.notFound("import", "importId", importId));
        return ResponseEntity.ok().eTag(ETags.of(one.version())).body(ImportAnswer.of(one));
    }
}
