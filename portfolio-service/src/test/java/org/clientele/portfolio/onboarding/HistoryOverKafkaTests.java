package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.onboarding.OnboardingFixture.clientOf;
import static org.clientele.portfolio.onboarding.OnboardingFixture.id;
import static org.clientele.portfolio.onboarding.OnboardingFixture.request;

import java.util.List;
import org.clientele.portfolio.RunningPortfolio;
import org.clientele.portfolio.client.ClientHistory;
import org.clientele.portfolio.correspondence.Correspondence;
import org.clientele.portfolio.correspondence.Correspondences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Correspondence as its topic carries it: in any order, again, and erased. */
@Tag("embedded")
class HistoryOverKafkaTests {

    private final RunningPortfolio service = RunningPortfolio.service();
    private final String leadId = id();
    private final String clientId = clientOf(leadId);

    @BeforeEach
    void onboard() {
        service.publish(
                OnboardingFixture.TOPIC, OnboardingFixture.TYPE, leadId, 3, request(id(), leadId, "Long known", 1));
    }

    @Test
    void showsTheNewestVersionOfAnEntry() {
        publish("entry-" + leadId, 2, "Corrected");
        awaitEntries(1);
        publish("entry-" + leadId, 1, "Mistaken");
        publish("other-" + leadId, 1, "Behind it");
        awaitEntries(2);
        assertThat(entries()).extracting(Correspondence::subject).containsExactlyInAnyOrder("Corrected", "Behind it");
        publish("entry-" + leadId, 3, "Corrected again");
        service.await(path(), json -> json.toString().contains("Corrected again"));
        assertThat(entries()).hasSize(2);
    }

    @Test
    void forgetsWhatWasSaidInAnErasedEntryAndStaysComplete() {
        publish("erased-" + leadId, 1, "Private");
        awaitEntries(1);
        service.erase("correspondence", "erased-" + leadId);
        service.await(path(), json -> !json.toString().contains("Private"));
        publish("erased-" + leadId, 1, "Private");
        publish("erased-too-" + leadId, 1, "Behind it");
        awaitEntries(2);
        assertThat(entries()).extracting(Correspondence::subject).containsExactlyInAnyOrder(null, "Behind it");
        assertThat(service.bean(ClientHistory.class).isComplete(clientId)).isTrue();
    }

    private void publish(String correspondenceId, long sequence, String subject) {
        service.publish("correspondence", "correspondence.recorded.v1", correspondenceId, sequence, """
                {"correspondenceId": "%s", "leadId": "%s", "channel": "email", "direction": "inbound",
                 "at": "2026-03-02T10:00:00Z", "subject": "%s", "by": {"actor": "anna-berg", "through": "http"}}""".formatted(
                        correspondenceId, leadId, subject));
    }

    private String path() {
        return "/api/v1/clients/" + clientId + "/correspondence";
    }

    private void awaitEntries(int count) {
        service.await(path(), json -> json.path("items").size() == count);
    }

    private List<Correspondence> entries() {
        return service.bean(Correspondences.class).of(clientId, null, 10);
    }
}
