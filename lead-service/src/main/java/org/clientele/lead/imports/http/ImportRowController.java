package org.clientele.lead.imports.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.imports.ChangingImports;
import org.clientele.lead.imports.CheckedRow;
import org.clientele.lead.imports.Import;
import org.clientele.lead.imports.ImportState;
import org.clientele.lead.imports.Imports;
import org.clientele.lead.imports.RevertingImports;
import org.clientele.lead.imports.RowProblem;
import org.clientele.lead.imports.WrongImportStateException;
import org.clientele.lead.intake.Imported;
import org.clientele.lead.intake.Ledger;
import org.clientele.lead.intake.LedgerEntry;
import org.clientele.lead.intake.Outcome;
import org.clientele.lead.intake.Submission;
import org.clientele.lead.lead.WithdrawingLeads.Kept;
import org.clientele.lead.sources.SourceNotAllowedException;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.Export;
import org.clientele.servicedefaults.Listing;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicedefaults.SpreadsheetText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the first rows of an import as submissions, and those that were rejected as a file. */
@RestController
@RequestMapping("/api/v1/imports/{importId}")
@Access(RoleGroup.SOURCES)
class ImportRowController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final List<String> HEADINGS = List.of("row", "reason", "field", "raw");

    private static final long BEFORE_THE_FIRST = 0;

    /** Few, because each may be long. */
    private static final int PAGE = 20;

    private final ChangingImports changing;
    private final Imports imports;
    private final Ledger ledger;
    private final RevertingImports reverting;

    ImportRowController(ChangingImports changing, Imports imports, Ledger ledger, RevertingImports reverting) {
        this.changing = changing;
        this.imports = imports;
        this.ledger = ledger;
        this.reverting = reverting;
    }

    /** A row as the submission that it would be, or with what is wrong. */
    record RowAnswer(
            long row,
            @Nullable Submission submission,
            @Nullable RowProblem problem,
            @Nullable String raw) {

        static RowAnswer of(CheckedRow row) {
            return new RowAnswer(
                    row.number(), row.submission(), row.problem(), row.problem() == null ? null : row.raw());
        }
    }

    record PreviewAnswer(List<RowAnswer> items) implements Listing {}

    @GetMapping("/preview")
    PreviewAnswer preview(
            @PathVariable String importId, @RequestParam(defaultValue = "20") @Min(1) @Max(100) int rows, Caller caller)
            throws SourceNotAllowedException {
        return new PreviewAnswer(changing.preview(find(importId), rows, By.http(caller.id())).stream()
                .map(RowAnswer::of)
                .toList());
    }

    @GetMapping(path = "/rejected", produces = CSV)
    @ApiResponse(
            responseCode = "200",
            description = "CSV (RFC 4180) in UTF-8 with headings: row, reason, field, raw.",
            content = @Content(mediaType = "text/csv"))
    void rejected(@PathVariable String importId, Export export, Caller caller, HttpServletResponse response)
            throws IOException, SourceNotAllowedException {
        var one = usable(importId, caller);
        response.setContentType(CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected.csv\"");
        var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADINGS);
            write(csv, one.importId(), export);
        }
    }

    private void write(CsvWriter csv, String importId, Export export) {
        long after = 0;
        for (var page = page(importId, after); !page.isEmpty(); page = page(importId, after)) {
            page.forEach(entry -> {
                csv.writeRecord(line(entry));
                export.add();
            });
            after = imported(page.getLast()).row();
        }
    }

    private List<LedgerEntry> page(String importId, long after) {
        return ledger.ofImport(importId, Outcome.REJECTED, after, PAGE);
    }

    private static List<String> line(LedgerEntry entry) {
        var imported = imported(entry);
        var refusal = imported.refusal();
        return List.of(
                SpreadsheetText.of(imported.row()),
                SpreadsheetText.of(entry.reason()),
                SpreadsheetText.of(refusal == null ? null : refusal.field()),
                SpreadsheetText.of(refusal == null ? null : refusal.raw()));
    }

    private static Imported imported(LedgerEntry entry) {
        return Objects.requireNonNull(entry.imported());
    }

    /**
     * A lead that stays although its import was reverted.
     *
     * @param reason {@code worked-on}, {@code submissions-attached} or {@code correspondence}
     */
    record KeptAnswer(long row, String submissionId, String leadId, String reason) {

        static KeptAnswer of(LedgerEntry entry, Map<String, Kept> reasons) {
            var leadId = Objects.requireNonNull(entry.leadId());
            var reason = reasons.getOrDefault(leadId, Kept.WORKED_ON);
            return new KeptAnswer(imported(entry).row(), entry.submissionId(), leadId, reason.code());
        }
    }

    @GetMapping("/kept")
    Page<KeptAnswer> kept(
            @PathVariable String importId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Caller caller)
            throws WrongImportStateException, SourceNotAllowedException {
        var one = usable(importId, caller);
        if (one.state() != ImportState.REVERTED) {
            throw new WrongImportStateException(one.state(), "asked what stays");
        }
        var read = ledger.ofImport(
                importId,
                Outcome.ACCEPTED,
                Objects.requireNonNullElse(Cursor.last(cursor, Long::valueOf), BEFORE_THE_FIRST),
                limit + 1);
        var reasons = reverting.kept(read);
        var answers = read.stream().map(entry -> KeptAnswer.of(entry, reasons)).toList();
        return Page.of(answers, limit, last -> Cursor.after(Long.toString(last.row())));
    }

    private Import usable(String importId, Caller caller) {
        var one = find(importId);
        changing.require(one, By.http(caller.id()));
        return one;
    }

    private Import find(String importId) {
        return imports.find(importId)
                .orElseThrow(() -> ProblemException.notFound("import", "importId", importId))
                .state();
    }
}
