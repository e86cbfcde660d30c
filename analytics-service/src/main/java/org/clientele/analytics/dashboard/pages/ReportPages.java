package org.clientele.analytics.dashboard.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.clientele.analytics.reports.KeepingReports;
import org.clientele.analytics.reports.SavedReport;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicepages.PageController;
import org.clientele.servicepages.PageSettings;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Lets people keep what they look at under a name, find it again, and take it away. */
@PageController
@Access(RoleGroup.ANALYSTS)
class ReportPages {

    private static final String PATH = "/reports";
    private static final String PAGE = "dashboard/reports";

    private final KeepingReports reports;
    private final ReportLists lists;
    private final ViewPage page;
    private final PageSettings settings;

    ReportPages(KeepingReports reports, ReportLists lists, ViewPage page, PageSettings settings) {
        this.reports = reports;
        this.lists = lists;
        this.page = page;
        this.settings = settings;
    }

    @GetMapping(PATH)
    String list(
            @ModelAttribute ViewQuery query,
            @RequestParam(defaultValue = "false") boolean stale,
            Caller caller,
            Model model) {
        model.addAttribute("stale", stale);
        return show(query, ReportForm.empty(), Map.of(), caller, model);
    }

    private String show(ViewQuery query, ReportForm form, Map<String, String> errors, Caller caller, Model model) {
        lists.add(model, caller, query, form);
        model.addAttribute("errors", errors);
        return PAGE;
    }

    /** Leads to what a report shows; its address can be given to others if it is shared. */
    @GetMapping(PATH + "/{reportId}")
    String open(@PathVariable String reportId, Caller caller) {
        var report = reports.find(reportId, caller)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .state()
                .report();
        var view = page.address(ReportForm.query(report))
                .of("/")
                .substring(settings.root().length());
        return redirect(report.table() == null ? view : view + "#" + report.table() + "-title");
    }

    @PostMapping(PATH)
    String save(
            @ModelAttribute ReportForm form,
            @ModelAttribute ViewQuery query,
            Reader reader,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        var asked = page.asked(query, reader.reach());
        var errors = ReportForm.errors(form.typed());
        if (!errors.isEmpty() || asked.isWrong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(query, form, errors, caller, model);
        }
        var report = form.of(query, asked.view().period());
        var key = form.key(report, caller);
        var saved = reports.save(key.derivedId("report"), caller, report, CommandKey.of(key));
        return redirect(PATH + "/" + saved.id());
    }

    @PostMapping(PATH + "/{reportId}/name")
    String change(
            @PathVariable String reportId,
            @RequestParam long version,
            @ModelAttribute ReportForm form,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        var errors = ReportForm.errors(form.typed());
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("wrongReport", reportId);
            return show(ViewQuery.USUAL, form, errors, caller, model);
        }
        return unlessStale(() -> reports.find(reportId, caller)
                .map(Versioned::state)
                .map(SavedReport::report)
                .flatMap(report -> reports.change(
                        reportId, caller, OptionalLong.of(version), report.called(form.typed(), form.isShared()))));
    }

    @PostMapping(PATH + "/{reportId}/removal")
    String remove(@PathVariable String reportId, @RequestParam long version, Caller caller) {
        return unlessStale(() -> reports.remove(reportId, caller, OptionalLong.of(version)));
    }

    /** Says so if somebody has changed it meanwhile; then nothing was done. */
    private String unlessStale(Supplier<Optional<Versioned<SavedReport>>> change) {
        try {
            if (change.get().isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return redirect(PATH);
        } catch (StaleVersionException changedMeanwhile) {
            return redirect(PATH + "?stale=true");
        }
    }

    private String redirect(String path) {
        return "redirect:" + settings.at(path);
    }
}
