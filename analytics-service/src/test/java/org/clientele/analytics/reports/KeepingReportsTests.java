package org.clientele.analytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.analytics.reports.ReportsContract.report;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Test;

class KeepingReportsTests {

    private static final OptionalLong ANY = OptionalLong.empty();
    private static final Caller NORA = new Caller("nora", Reach.ofAndNobodys(List.of("nora", "anna")));
    private static final Caller ANNA = new Caller("anna", Reach.of("anna"));

    private final InMemoryReports reports = new InMemoryReports();
    private final KeepingReports keeping = new KeepingReports(reports);

    private void save(String reportId, boolean shared) {
        var unused = keeping.save(reportId, NORA, report("mine", shared), CommandKey.once());
    }

    @Test
    void hidesFromOthersWhatIsNotShared() {
        save("r1", false);
        assertThat(keeping.find("r1", NORA)).isPresent();
        assertThat(keeping.find("r1", ANNA)).isEmpty();
        assertThat(keeping.change("r1", ANNA, ANY, report("hers", false))).isEmpty();
        assertThat(keeping.remove("r1", ANNA, ANY)).isEmpty();
        assertThat(reports.find("r1")).isPresent();
    }

    @Test
    void letsOnlyItsMakerChangeAndRemoveWhatIsShared() {
        save("r1", true);
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> keeping.change("r1", ANNA, ANY, report("hers", false)));
        assertThatExceptionOfType(NotYoursException.class).isThrownBy(() -> keeping.remove("r1", ANNA, ANY));
        assertThat(keeping.change("r1", NORA, ANY, report("ours", true))).isPresent();
        assertThat(keeping.remove("r1", NORA, ANY)).isPresent();
        assertThat(reports.find("r1")).isEmpty();
    }

    @Test
    void isSharedByThoseWhoLeadOthers() {
        assertThatExceptionOfType(NotSharedException.class)
                .isThrownBy(() -> keeping.save("r1", ANNA, report("hers", true), CommandKey.once()));
        assertThat(keeping.save("r1", ANNA, report("hers", false), CommandKey.once())
                        .version())
                .isEqualTo(1);
        assertThatExceptionOfType(NotSharedException.class)
                .isThrownBy(() -> keeping.change("r1", ANNA, ANY, report("hers", true)));
    }

    @Test
    void changesAndRemovesOnlyTheVersionThatWasSeen() {
        save("r1", false);
        assertThat(keeping.change("r1", NORA, OptionalLong.of(1), report("two", false)))
                .isPresent();
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> keeping.change("r1", NORA, OptionalLong.of(1), report("three", false)));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> keeping.remove("r1", NORA, OptionalLong.of(1)));
        assertThat(keeping.remove("r1", NORA, OptionalLong.of(2))).isPresent();
    }
}
