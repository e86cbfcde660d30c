package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.onboarding.OnboardingFixture.announced;
import static org.clientele.portfolio.onboarding.OnboardingFixture.clientOf;
import static org.clientele.portfolio.onboarding.OnboardingFixture.id;
import static org.clientele.portfolio.onboarding.OnboardingFixture.wanted;
import static org.clientele.portfolio.onboarding.OnboardingFixture.wantedInto;

import java.util.List;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.project.Project;
import org.junit.jupiter.api.Test;

/** The process ends after any of its steps, also within a bulk; the requests come again, and once more after that. */
abstract class CrashingOnboardingContract {

    private static final int STEPS = 10;

    abstract Rooms rooms();

    @Test
    void leavesOneClientOneProjectAndOneOutcomeWhereverItStops() {
        int steps = 0;
        while (isStoppedAfter(steps + 1)) {
            steps++;
        }
        assertThat(steps).isGreaterThanOrEqualTo(STEPS);
    }

    private boolean isStoppedAfter(int steps) {
        var newLead = id();
        var secondLead = id();
        var clientId = clientOf(newLead);
        var unknownClient = id();
        var batch = List.of(
                wanted(id(), newLead, announced(0)),
                wantedInto(clientId, id(), secondLead),
                wantedInto(unknownClient, id(), id()));
        boolean stopped = isStopped(steps, batch);
        rooms().onboarding().onboard(batch);
        rooms().onboarding().onboard(batch);
        assertThat(rooms().told().apply(clientId, 3))
                .containsExactlyInAnyOrder(
                        "client.onboarded.v1", "client.project-signed.v1", "client.project-signed.v1");
        assertThat(rooms().told().apply(unknownClient, 1)).containsExactly("client.onboarding-refused.v1");
        assertThat(rooms().projects().of(clientId, null, 10))
                .extracting(Project::origin)
                .extracting(Project.Origin::leadId)
                .containsExactlyInAnyOrder(newLead, secondLead);
        assertThat(rooms().clients().require(clientId).version()).isEqualTo(1);
        assertThat(rooms().buildings().isAny(unknownClient, Building.Kind.CONVERSION))
                .isFalse();
        return stopped;
    }

    private boolean isStopped(int steps, List<OnboardingRequest> batch) {
        try {
            rooms().with(Stepwise.crashingAfter(steps)).onboarding().onboard(batch);
            return false;
        } catch (Stepwise.Crash crash) {
            return true;
        }
    }
}
