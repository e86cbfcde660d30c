package org.clientele.analytics.reports;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.NotYoursException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps reports for those who made them. What a caller may not see is not there for it. */
@Service
public class KeepingReports {

    private final Reports reports;

    KeepingReports(Reports reports) {
        this.reports = reports;
    }

    /** Whether a caller may share: who changes what nobody has leads others. */
    public static boolean mayShare(Caller caller) {
        return caller.changes().unowned();
    }

    /**
     * Keeps a new report; one with the same id is kept as it was and answered.
     *
     * @throws NotSharedException if it is to be shared by somebody who may not
     */
    public Versioned<SavedReport> save(String reportId, Caller caller, Report report, CommandKey key) {
        requireMayShare(report, caller);
        return reports.create(SavedReport.saving(reportId, caller.id(), report, key));
    }

    public Optional<Versioned<SavedReport>> find(String reportId, Caller caller) {
        return reports.find(reportId).filter(found -> found.state().isVisibleTo(caller.id()));
    }

    public List<Versioned<SavedReport>> list(Caller caller, @Nullable String after, int limit) {
        return reports.visibleTo(caller.id(), after, limit);
    }

    /**
     * Changes a report of the caller's own; empty if there is none that it may see.
     *
     * @param expected the version to change, empty for whichever there is
     * @throws NotYoursException if somebody else made it
     * @throws NotSharedException if it is to be shared by somebody who may not
     * @throws StaleVersionException if it has another version
     */
    public Optional<Versioned<SavedReport>> change(
            String reportId, Caller caller, OptionalLong expected, Report report) {
        return own(reportId, caller).map(found -> {
            requireMayShare(report, caller);
            var command = Command.<SavedReport, ReportEvent>of(
                    reportId, CommandKey.once(), By.http(caller.id()), now -> now.change(caller.id(), report));
            return reports.change(command.expecting(expected));
        });
    }

    private static void requireMayShare(Report report, Caller caller) {
        if (report.shared() && !mayShare(caller)) {
            throw new NotSharedException();
        }
    }

    /**
     * Takes a report of the caller's own away; empty if there is none that it may see.
     *
     * @throws NotYoursException if somebody else made it
     * @throws StaleVersionException if it has another version
     */
    public Optional<Versioned<SavedReport>> remove(String reportId, Caller caller, OptionalLong expected) {
        var found = own(reportId, caller);
        found.ifPresent(seen -> {
            var wanted = new Versioned<>(reportId, expected.orElse(seen.version()), seen.state());
            if (!reports.remove(wanted)) {
                throw new StaleVersionException(reportId, wanted.version(), seen.version());
            }
        });
        return found;
    }

    private Optional<Versioned<SavedReport>> own(String reportId, Caller caller) {
        var found = find(reportId, caller);
        found.ifPresent(seen -> seen.state().requireOf(caller.id()));
        return found;
    }
}
