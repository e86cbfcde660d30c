package org.clientele.analytics.reports.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.clientele.analytics.reports.KeepingReports;
import org.clientele.analytics.reports.NotSharedException;
import org.clientele.analytics.reports.Report;
import org.clientele.analytics.reports.SavedReport;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.ETags;
import org.clientele.servicedefaults.Identified;
import org.clientele.servicedefaults.IfMatch;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
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

/** Keeps and shows saved reports; their figures are asked for with what they name. */
@RestController
@RequestMapping("/api/v1/reports")
@Access(RoleGroup.ANALYSTS)
class ReportController {

    private final KeepingReports reports;

    ReportController(KeepingReports reports) {
        this.reports = reports;
    }

    /** A report as it is kept. */
    record ReportAnswer(
            String reportId, String madeBy, @JsonUnwrapped Report report) implements Identified {

        @Override
        public String id() {
            return reportId;
        }

        static ReportAnswer of(Versioned<SavedReport> kept) {
            return new ReportAnswer(
                    kept.id(), kept.state().madeBy(), kept.state().report());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReportAnswer> save(@Valid @RequestBody Report report, RequestKey key, Caller caller)
            throws NotSharedException {
        return answer(
                HttpStatus.CREATED,
                reports.save(key.derivedId("report"), caller, consistent(report), CommandKey.of(key)));
    }

    @GetMapping
    Page<ReportAnswer> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit) {
        var read = reports.list(caller, Cursor.last(cursor), limit + 1).stream()
                .map(ReportAnswer::of)
                .toList();
        return Page.of(read, limit, last -> Cursor.after(last.reportId()));
    }

    @GetMapping("/{reportId}")
    ResponseEntity<ReportAnswer> one(@PathVariable String reportId, Caller caller) {
        return answer(HttpStatus.OK, reports.find(reportId, caller).orElseThrow(() -> unknown(reportId)));
    }

    @PutMapping("/{reportId}")
    ResponseEntity<ReportAnswer> change(
            @PathVariable String reportId, @Valid @RequestBody Report report, IfMatch ifMatch, Caller caller)
            throws NotYoursException, NotSharedException {
        var changed = reports.change(reportId, caller, ifMatch.required(), consistent(report));
        return answer(HttpStatus.OK, changed.orElseThrow(() -> unknown(reportId)));
    }

    @DeleteMapping("/{reportId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String reportId, IfMatch ifMatch, Caller caller) throws NotYoursException {
        var unused = reports.remove(reportId, caller, ifMatch.required()).orElseThrow(() -> unknown(reportId));
    }

    private static Report consistent(Report report) {
        var from = report.from();
        if (report.period() != null && (from != null || report.to() != null)) {
            throw ProblemException.invalidField("period", "must not be there together with from and to");
        }
        if (from != null && report.to() != null && from.isAfter(report.to())) {
            throw ProblemException.invalidField("from", "must not be after to");
        }
        return report;
    }

    private static ProblemException unknown(String reportId) {
        return ProblemException.notFound("report", "reportId", reportId);
    }

    private static ResponseEntity<ReportAnswer> answer(HttpStatus status, Versioned<SavedReport> kept) {
        return ResponseEntity.status(status).eTag(ETags.of(kept.version())).body(ReportAnswer.of(kept));
    }
}
