package org.clientele.analytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.junit.jupiter.api.Test;

/** What every place that keeps reports guarantees. */
public abstract class ReportsContract {

    protected abstract Reports reports();

    @Test
    void showsOwnAndSharedReportsById() {
        save("r1", "anna", false);
        save("r2", "ben", false);
        save("r3", "ben", true);
        save("r4", "anna", true);
        assertThat(reports().visibleTo("anna", null, 10))
                .extracting(Versioned::id)
                .containsExactly("r1", "r3", "r4");
        assertThat(reports().visibleTo("anna", "r1", 1))
                .extracting(Versioned::id)
                .containsExactly("r3");
    }

    @Test
    void readsAReportAsItWasSaved() {
        var saved = save("r1", "anna", true);
        assertThat(reports().find("r1")).contains(saved);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.state().report()).isEqualTo(report("mine", true));
    }

    @Test
    void showsAReportAsItIsAfterAChange() {
        save("r1", "anna", true);
        var changed = reports()
                .change(Command.of(
                        "r1",
                        CommandKey.once(),
                        By.http("anna"),
                        report -> report.change("anna", report("other", false))));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(reports().visibleTo("ben", null, 10)).isEmpty();
        assertThat(reports().visibleTo("anna", null, 10)).containsExactly(changed);
    }

    private Versioned<SavedReport> save(String id, String caller, boolean shared) {
        return saveIn(reports(), id, caller, shared);
    }

    protected static Versioned<SavedReport> saveIn(Reports reports, String id, String caller, boolean shared) {
        return reports.create(SavedReport.saving(id, caller, report("mine", shared), CommandKey.once()));
    }

    static Report report(String name, boolean shared) {
        return new Report(name, shared, null, LocalDate.parse("2026-01-01"), null, "north", "anna", "follow-ups");
    }
}
