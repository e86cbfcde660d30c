package org.clientele.analytics.reports;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.NotYoursException;

/** A report that is kept; only who made it changes it, and others see it if it is shared. */
public record SavedReport(String reportId, String madeBy, Report report) {

    /** Nothing of it is published. */
    public static final Aggregate<SavedReport, ReportEvent> GRAMMAR =
            Aggregate.of("reports", SavedReport.class, SavedReport::reportId, SavedReport::after, Facts.none());

    /** How a report begins. */
    static Beginning<SavedReport, ReportEvent> saving(String reportId, String caller, Report report, CommandKey key) {
        return new Beginning<>(
                new SavedReport(reportId, caller, report),
                key,
                By.http(caller),
                List.of(new ReportEvent.ReportSaved()));
    }

    boolean isVisibleTo(String caller) {
        return report.shared() || isOf(caller);
    }

    public boolean isOf(String caller) {
        return madeBy.equals(caller);
    }

    /** @throws NotYoursException if somebody else made it */
    SavedReport requireOf(String caller) {
        if (!isOf(caller)) {
            throw new NotYoursException("The report", reportId);
        }
        return this;
    }

    /**
     * Makes it another report.
     *
     * @throws NotYoursException if somebody else made it
     */
    List<ReportEvent> change(String caller, Report wanted) {
        return requireOf(caller).report.equals(wanted) ? List.of() : List.of(new ReportEvent.ReportChanged(wanted));
    }

    private SavedReport after(ReportEvent event) {
        return switch (event) {
            case ReportEvent.ReportSaved saved -> this;
            case ReportEvent.ReportChanged changed -> new SavedReport(reportId, madeBy, changed.report());
        };
    }
}
