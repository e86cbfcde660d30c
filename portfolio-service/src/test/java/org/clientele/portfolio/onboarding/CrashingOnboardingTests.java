package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clientele.portfolio.onboarding.OnboardingFixture.clientOf;
import static org.clientele.portfolio.onboarding.OnboardingFixture.id;
import static org.clientele.portfolio.onboarding.OnboardingFixture.request;
import static org.clientele.portfolio.onboarding.OnboardingFixture.requestInto;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.portfolio.RunningPortfolio;
import org.clientele.portfolio.client.BuildingOnClients;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.correspondence.Correspondences;
import org.clientele.portfolio.correspondence.JoiningHistory;
import org.clientele.portfolio.correspondence.LeadClients;
import org.clientele.portfolio.project.Project;
import org.clientele.portfolio.project.Projects;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process ends after any of its writes; the requests come again, to somebody else, and once more after that. */
@Tag("embedded")
class CrashingOnboardingTests {

    private final RunningPortfolio service = RunningPortfolio.service();
    private final String newLead = id();
    private final String secondLead = id();
    private final String refusedLead = id();
    private final String unknownClient = id();

    private static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void leavesOneClientOneProjectAndOneOutcome(int writes) {
        var batch = batch();
        var crashing = onboarding(crashAfter(writes));
        assertThatThrownBy(() -> crashing.onboard(read(batch))).isInstanceOf(Crash.class);
        for (int times = 0; times < 2; times++) {
            batch.forEach(json -> service.publish(OnboardingFixture.TOPIC, OnboardingFixture.TYPE, newLead, 3, json));
        }
        var clientId = clientOf(newLead);
        var entries = service.awaitEntries("client-events", clientId, 3);
        awaitEverythingBefore();
        assertThat(service.awaitEntries("client-events", clientId, 3)).hasSameSizeAs(entries);
        assertThat(entries)
                .extracting(LogEntry::type)
                .containsExactlyInAnyOrder(
                        "client.onboarded.v1", "client.project-signed.v1", "client.project-signed.v1");
        assertThat(new LogHistory(entries).breaches()).isEmpty();
        assertThat(service.awaitEntries("client-events", unknownClient, 1))
                .extracting(LogEntry::type)
                .containsExactly("client.onboarding-refused.v1");
        assertThat(service.bean(Projects.class).ofAll(List.of(clientId)))
                .extracting(Project::leadId)
                .containsExactlyInAnyOrder(newLead, secondLead);
        assertThat(service.bean(Clients.class).require(clientId).version()).isEqualTo(1);
    }

    private List<String> batch() {
        return List.of(
                request(id(), newLead, "Crash Ltd", 0),
                requestInto(clientOf(newLead), id(), secondLead),
                requestInto(unknownClient, id(), refusedLead));
    }

    /** Requests of the same key are handled in order. */
    private void awaitEverythingBefore() {
        var last = id();
        service.publish(OnboardingFixture.TOPIC, OnboardingFixture.TYPE, newLead, 3, request(id(), last, "Last", 0));
        service.awaitEntries("client-events", clientOf(last), 2);
    }

    private OnboardingClients onboarding(Stepwise steps) {
        return new OnboardingClients(
                steps.of(Onboardings.class, service.bean(Onboardings.class)),
                steps.of(Clients.class, service.bean(Clients.class)),
                service.bean(BuildingOnClients.class),
                steps.of(Projects.class, service.bean(Projects.class)),
                new JoiningHistory(
                        steps.of(Correspondences.class, service.bean(Correspondences.class)),
                        service.bean(LeadClients.class)),
                Clock.systemUTC());
    }

    private static Stepwise crashAfter(int writes) {
        var left = new AtomicInteger(writes);
        return step -> {
            var result = step.run();
            if (left.decrementAndGet() == 0) {
                throw new Crash();
            }
            return result;
        };
    }

    private static List<OnboardingRequest> read(List<String> batch) {
        return Stream.of(batch.toArray(String[]::new))
                .map(json -> EventJson.mapper().readValue(json, OnboardingRequest.class))
                .toList();
    }
}
