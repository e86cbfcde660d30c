package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.onboarding.OnboardingFixture.clientOf;
import static org.clientele.portfolio.onboarding.OnboardingFixture.id;
import static org.clientele.portfolio.onboarding.OnboardingFixture.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.portfolio.RunningPortfolio;
import org.clientele.portfolio.client.BuildingOnClients;
import org.clientele.portfolio.client.By;
import org.clientele.portfolio.client.ClientHistory;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.correspondence.Correspondence;
import org.clientele.portfolio.correspondence.Correspondences;
import org.clientele.portfolio.correspondence.JoiningHistory;
import org.clientele.portfolio.correspondence.LeadClients;
import org.clientele.portfolio.correspondence.ReceivingCorrespondence;
import org.clientele.portfolio.project.Projects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Correspondence of a lead reaches its client, whatever comes first and however the two meet. */
@Tag("embedded")
class HistoryComesAlongTests {

    private final RunningPortfolio service = RunningPortfolio.service();
    private final String leadId = id();
    private final String clientId = clientOf(leadId);

    @Test
    void isCompleteOnlyWhenAllThatWasAnnouncedHasArrived() {
        onboarding(step -> step.run()).onboard(List.of(wanted(2)));
        var history = service.bean(ClientHistory.class);
        assertThat(history.isComplete(clientId)).isFalse();
        publish("first-" + leadId, 1, "Hello");
        publish("first-" + leadId, 1, "Hello");
        awaitEntries(1);
        assertThat(history.isComplete(clientId)).isFalse();
        publish("second-" + leadId, 1, "And again");
        awaitEntries(2);
        assertThat(history.isComplete(clientId)).isTrue();
        publish("third-" + leadId, 1, "Later");
        awaitEntries(3);
        assertThat(history.isComplete(clientId)).isTrue();
    }

    @Test
    void isNotCompleteWhileALaterEntryStandsForAnEarlierOne() {
        var request = request(id(), leadId, "Long known", 1)
                .replaceFirst("\\{", "{\"correspondenceIds\": [\"before-" + leadId + "\"], ");
        onboarding(step -> step.run()).onboard(List.of(EventJson.mapper().readValue(request, OnboardingRequest.class)));
        var history = service.bean(ClientHistory.class);
        receiving(step -> step.run()).receive(List.of(new Correspondences.Numbered(entry("after-" + leadId), 1)));
        assertThat(history.isComplete(clientId)).isFalse();
        receiving(step -> step.run()).receive(List.of(new Correspondences.Numbered(entry("before-" + leadId), 1)));
        assertThat(history.isComplete(clientId)).isTrue();
    }

    @Test
    void showsTheNewestVersionOfAnEntry() {
        publish("entry-" + leadId, 2, "Corrected");
        onboarding(step -> step.run()).onboard(List.of(wanted(1)));
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
        onboarding(step -> step.run()).onboard(List.of(wanted(1)));
        awaitEntries(1);
        service.erase("correspondence", "erased-" + leadId);
        service.await(path(), json -> !json.toString().contains("Private"));
        publish("erased-" + leadId, 1, "Private");
        publish("erased-too-" + leadId, 1, "Behind it");
        awaitEntries(2);
        assertThat(entries()).extracting(Correspondence::subject).containsExactlyInAnyOrder(null, "Behind it");
        assertThat(service.bean(ClientHistory.class).isComplete(clientId)).isTrue();
    }

    @Test
    void bringsAlongWhatWasSaidToLeadsThatArePartOfIt() {
        var partId = id();
        var request = request(id(), leadId, "Long known", 2)
                .replaceFirst("\\{", "{\"mergedLeadIds\": [\"" + partId + "\"], ");
        service.bean(ReceivingCorrespondence.class)
                .receive(List.of(new Correspondences.Numbered(entry("before-" + partId, partId), 1)));
        onboarding(step -> step.run()).onboard(List.of(EventJson.mapper().readValue(request, OnboardingRequest.class)));
        assertThat(service.bean(ClientHistory.class).isComplete(clientId)).isFalse();
        service.bean(ReceivingCorrespondence.class)
                .receive(List.of(new Correspondences.Numbered(entry("after-" + partId, partId), 1)));
        assertThat(entries()).hasSize(2);
        assertThat(service.bean(ClientHistory.class).isComplete(clientId)).isTrue();
    }

    /** Three steps of an arrival and four of an onboarding in every order that both allow. */
    static List<String> orders() {
        return orders("", 3, 4).toList();
    }

    private static Stream<String> orders(String begun, int arrival, int onboarding) {
        if (arrival + onboarding == 0) {
            return Stream.of(begun);
        }
        return Stream.concat(
                arrival == 0 ? Stream.empty() : orders(begun + "a", arrival - 1, onboarding),
                onboarding == 0 ? Stream.empty() : orders(begun + "o", arrival, onboarding - 1));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void losesNoEntryInAnyOrderOfSteps(String order) {
        var turns = new Turns(order);
        var entry = new Correspondences.Numbered(entry("raced-" + leadId), 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var arrival =
                    CompletableFuture.runAsync(() -> receiving(turns.of('a')).receive(List.of(entry)), threads);
            var onboarding =
                    CompletableFuture.runAsync(() -> onboarding(turns.of('o')).onboard(List.of(wanted(1))), threads);
            CompletableFuture.allOf(arrival, onboarding).join();
        }
        assertThat(turns.left()).isEmpty();
        assertThat(entries()).hasSize(1);
        assertThat(service.bean(ClientHistory.class).isComplete(clientId)).isTrue();
    }

    /** Lets two threads take their steps in a given order. */
    private static final class Turns {

        private static final Duration PATIENCE = Duration.ofSeconds(2);

        private final List<Character> left;

        Turns(String order) {
            left = new ArrayList<>(order.chars().mapToObj(each -> (char) each).toList());
        }

        Stepwise of(char who) {
            return step -> {
                synchronized (left) {
                    awaitTurn(who);
                    var result = step.run();
                    left.removeFirst();
                    left.notifyAll();
                    return result;
                }
            };
        }

        /** A step that never comes must fail the test instead of holding it up. */
        private void awaitTurn(char who) throws InterruptedException {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (left.getFirst() != who) {
                assertThat(System.nanoTime()).as("turn of " + left).isLessThan(end);
                left.wait(PATIENCE.toMillis());
            }
        }

        List<Character> left() {
            return left;
        }
    }

    private OnboardingClients onboarding(Stepwise steps) {
        return new OnboardingClients(
                steps.of(Onboardings.class, service.bean(Onboardings.class)),
                steps.of(Clients.class, service.bean(Clients.class)),
                service.bean(BuildingOnClients.class),
                steps.of(Projects.class, service.bean(Projects.class)),
                joining(steps),
                Clock.systemUTC());
    }

    private ReceivingCorrespondence receiving(Stepwise steps) {
        return new ReceivingCorrespondence(
                steps.of(Correspondences.class, service.bean(Correspondences.class)), joining(steps));
    }

    private JoiningHistory joining(Stepwise steps) {
        return new JoiningHistory(
                steps.of(Correspondences.class, service.bean(Correspondences.class)),
                steps.of(LeadClients.class, service.bean(LeadClients.class)));
    }

    private OnboardingRequest wanted(int correspondenceCount) {
        return EventJson.mapper()
                .readValue(request(id(), leadId, "Long known", correspondenceCount), OnboardingRequest.class);
    }

    private Correspondence entry(String id) {
        return entry(id, leadId);
    }

    private static Correspondence entry(String id, String ofLead) {
        return new Correspondence(
                id,
                ofLead,
                null,
                "email",
                "inbound",
                Instant.EPOCH,
                "Hello",
                null,
                null,
                null,
                new By("anna-berg", "http"));
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
