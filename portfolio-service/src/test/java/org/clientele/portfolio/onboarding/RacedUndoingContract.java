package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.correspondence.CorrespondenceFixture.ofLead;
import static org.clientele.portfolio.onboarding.OnboardingFixture.announced;
import static org.clientele.portfolio.onboarding.OnboardingFixture.clientOf;
import static org.clientele.portfolio.onboarding.OnboardingFixture.id;
import static org.clientele.portfolio.onboarding.OnboardingFixture.wanted;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.BuildingOnClients;
import org.clientele.portfolio.client.UnknownClientException;
import org.junit.jupiter.api.Test;

/** Undoing stops after any of its steps, or somebody else does something between any two of them. */
abstract class RacedUndoingContract {

    abstract Rooms rooms();

    /** A conversion of its own, and the request to undo it. */
    private final class Converted {

        private final String leadId = id();
        private final String clientId = clientOf(leadId);
        private final UndoRequest undo = new UndoRequest(id(), id(), leadId, clientId, ANNA);

        Converted() {
            rooms().onboarding().onboard(List.of(wanted(undo.conversionId(), leadId, announced(0))));
        }

        boolean isThere() {
            return !rooms().clients().there(List.of(clientId)).isEmpty();
        }

        boolean isBuiltOn(BuildingOnClients building) {
            try {
                building.announce(new Building(id(), clientId, Building.Kind.PROJECT));
                return true;
            } catch (UnknownClientException gone) {
                return false;
            }
        }

        void expectThatNothingIsLeft() {
            assertThat(isThere()).isFalse();
            assertThat(rooms().projects().of(clientId, null, 10)).isEmpty();
            assertThat(rooms().correspondences().of(clientId, null, 10)).isEmpty();
            assertThat(rooms().leadClients().clientIdsByLeadId(List.of(leadId))).isEmpty();
            assertThat(rooms().undoings().openOf(List.of(clientId))).isEmpty();
        }

        void expectThatAllIsThere() {
            assertThat(isThere()).isTrue();
            assertThat(rooms().projects().of(clientId, null, 10)).hasSize(1);
            assertThat(rooms().leadClients().clientIdsByLeadId(List.of(leadId))).containsEntry(leadId, clientId);
        }
    }

    /** The numbers from 0 for which this goes on are at least so many. */
    private static void forEachStep(int atLeast, IntPredicate isAStep) {
        int steps = 0;
        while (isAStep.test(steps)) {
            steps++;
        }
        assertThat(steps).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void comesToTheSameEndWhereverItStops() {
        forEachStep(18, step -> {
            var converted = new Converted();
            rooms().receiving().receive(List.of(ofLead("first-" + converted.leadId, converted.leadId)));
            boolean stopped = isStopped(step + 1, converted.undo);
            rooms().undoing().undo(converted.undo);
            rooms().undoing().undo(converted.undo);
            converted.expectThatNothingIsLeft();
            assertThat(rooms().told().apply(converted.clientId, 4))
                    .containsExactlyInAnyOrder(
                            "client.onboarded.v1",
                            "client.project-signed.v1",
                            "client.onboarding-undone.v1",
                            "client.project-withdrawn.v1");
            return stopped;
        });
    }

    private boolean isStopped(int steps, UndoRequest request) {
        try {
            rooms().with(Stepwise.crashingAfter(steps)).undoing().undo(request);
            return false;
        } catch (Stepwise.Crash crash) {
            return true;
        }
    }

    @Test
    void keepsNoEntryThatArrivesMeanwhile() {
        forEachStep(4, step -> {
            var converted = new Converted();
            var undone = Stepwise.before(step, () -> rooms().undoing().undo(converted.undo));
            var entry = ofLead("raced-" + converted.leadId, converted.leadId);
            rooms().with(undone).receiving().receive(List.of(entry));
            rooms().undoing().undo(converted.undo);
            converted.expectThatNothingIsLeft();
            var next = clientOf(id());
            rooms().correspondences().give(Map.of(converted.leadId, next));
            assertThat(rooms().correspondences().of(next, null, 9)).hasSize(1);
            return undone.happened();
        });
    }

    /** Either what is built stays or the client goes, never both. */
    @Test
    void neverTakesAClientAwayThatSomethingIsBuiltOn() {
        forEachStep(18, step -> {
            var converted = new Converted();
            var built = new AtomicBoolean();
            var raced = Stepwise.before(step, () -> built.set(converted.isBuiltOn(rooms().building())));
            rooms().with(raced).undoing().undo(converted.undo);
            if (built.get()) {
                converted.expectThatAllIsThere();
            } else {
                converted.expectThatNothingIsLeft();
            }
            return raced.happened();
        });
    }

    /** The same the other way round: the undoing comes between two steps of the one who builds. */
    @Test
    void neverLetsAnybodyBuildOnAClientThatGoes() {
        forEachStep(3, step -> {
            var converted = new Converted();
            var undone = Stepwise.before(step, () -> rooms().undoing().undo(converted.undo));
            boolean built = converted.isBuiltOn(rooms().with(undone).building());
            rooms().undoing().undo(converted.undo);
            assertThat(built).isEqualTo(step > 0);
            if (built) {
                converted.expectThatAllIsThere();
            } else {
                converted.expectThatNothingIsLeft();
            }
            return undone.happened();
        });
    }
}
