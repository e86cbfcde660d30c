package org.clientele.analytics.dashboard.pages;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.clientele.analytics.reports.KeepingReports;
import org.clientele.analytics.reports.Report;
import org.clientele.analytics.reports.SavedReport;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Caller;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The reports that somebody may open, and the form to keep another one. */
@Component
class ReportLists {

    private static final int MOST = 200;
    private static final List<String> TABLES = List.of(Report.TABLES.split("\\|"));

    private final KeepingReports reports;

    ReportLists(KeepingReports reports) {
        this.reports = reports;
    }

    /**
     * A report in a list.
     *
     * @param isOwn whether it may be changed
     */
    record Line(String id, String name, boolean shared, boolean isOwn, long version) {

        static Line of(Versioned<SavedReport> saved, Caller caller) {
            var report = saved.state().report();
            return new Line(
                    saved.id(), report.name(), report.shared(), saved.state().isOf(caller.id()), saved.version());
        }
    }

    void add(Model model, Caller caller, ViewQuery query, ReportForm form) {
        var lines = reports.list(caller, null, MOST).stream()
                .map(saved -> Line.of(saved, caller))
                .sorted(Comparator.comparing(Line::name).thenComparing(Line::id))
                .toList();
        model.addAttribute("reports", lines);
        model.addAttribute("report", form);
        model.addAttribute("reportKey", UUID.randomUUID().toString());
        model.addAttribute("reportTables", TABLES);
        model.addAttribute("mayShare", KeepingReports.mayShare(caller));
        model.addAttribute("query", query);
    }
}
