package org.clientele.local.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promise 3, while both services that keep correspondence and the broker are killed and entries are said again. */
@Tag("embedded")
class HistoryComesAlongTests {

    private static Histories histories;

    @BeforeAll
    static void writesWhileThingsBreak() {
        histories = Campaign.ended().histories();
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
            List<String> ofLead = histories.writing().ofLead(history.leadId());
            assertThat(ofLead).containsExactlyInAnyOrderElementsOf(history.all());
            assertThat(histories.writing().ofClient(history.leadId(), history.clientId()))
                    .containsExactlyElementsOf(ofLead);
        });
    }
}
