package org.clientele.local.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientele.local.promises.Chaos.CrashPoints;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promise 3, while both services that keep correspondence and the broker are killed and entries are said again. */
@Tag("embedded")
class HistoryComesAlongTests {

    private static final int LANES = 3;

    private static Histories histories;

    @BeforeAll
    static void writesWhileThingsBreak() throws Exception {
        var platform = MortalPlatform.running();
        histories = new Histories(platform);
        try (var lanes = new Lanes(LANES, histories);
                var events = new Events(platform.kafka())) {
            var chaos = new Chaos(platform, lanes);
            chaos.crash(
                    new CrashPoints(
                            Part.PORTFOLIO,
                            "before:update:correspondence:2",
                            "after:update:correspondence:5",
                            "after:insert:onboardings:2"),
                    new CrashPoints(Part.LEAD, "after:insert:correspondence:7", "after:update:leads:14"));
            chaos.killBroker();
            chaos.sayAgain(events, "correspondence");
            lanes.finish();
        }
        new Quiescence(platform).await();
    }

    @Test
    void aClientIsCompleteOnlyWithAllThatWasWrittenBefore() {
        assertThat(histories.done())
                .isNotEmpty()
                .allSatisfy(history -> assertThat(history.whenComplete()).containsAll(history.before()));
    }

    @Test
    void theClientShowsEachEntryOnceAsTheLeadDoes() {
        assertThat(histories.done()).allSatisfy(history -> {
            List<String> ofLead = histories.ofLead(history.leadId());
            assertThat(ofLead).containsExactlyInAnyOrderElementsOf(history.all());
            assertThat(histories.ofClient(history.leadId(), history.clientId())).containsExactlyElementsOf(ofLead);
        });
    }
}
