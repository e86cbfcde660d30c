package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.correspondence.CorrespondenceFixture.ofLead;
import static org.clientele.portfolio.onboarding.OnboardingFixture.announced;
import static org.clientele.portfolio.onboarding.OnboardingFixture.clientOf;
import static org.clientele.portfolio.onboarding.OnboardingFixture.id;
import static org.clientele.portfolio.onboarding.OnboardingFixture.wanted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.portfolio.correspondence.Correspondence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Correspondence of a lead reaches its client, whatever comes first and however the two meet. */
abstract class HistoryComesAlongContract {

    private final String leadId = id();
    private final String clientId = clientOf(leadId);

    abstract Rooms rooms();

    @Test
    void isCompleteOnlyWhenAllThatWasAnnouncedHasArrived() {
        rooms().onboarding().onboard(List.of(wanted(id(), leadId, announced(2))));
        assertThat(isComplete()).isFalse();
        receive("first-" + leadId);
        receive("first-" + leadId);
        assertThat(entries()).hasSize(1);
        assertThat(isComplete()).isFalse();
        receive("second-" + leadId);
        assertThat(isComplete()).isTrue();
        receive("third-" + leadId);
        assertThat(entries()).hasSize(3);
        assertThat(isComplete()).isTrue();
    }

    @Test
    void isNotCompleteWhileALaterEntryStandsForAnEarlierOne() {
        rooms().onboarding().onboard(List.of(wanted(id(), leadId, announced(1, "before-" + leadId))));
        receive("after-" + leadId);
        assertThat(isComplete()).isFalse();
        receive("before-" + leadId);
        assertThat(isComplete()).isTrue();
    }

    @Test
    void isNotCompleteWhileALaterEntryStandsForAnEarlierOneThatIsOnlyMarked() {
        var marked = "1c0f5c2e-58f4-5d0c-9d0b-7a3a0a4c9f11";
        var history = new AnnouncedHistory(2, List.of("named-" + leadId), "5Q-w5zPg");
        rooms().onboarding().onboard(List.of(wanted(id(), leadId, history)));
        receive("named-" + leadId);
        receive("after-" + leadId);
        assertThat(isComplete()).isFalse();
        receive(marked);
        assertThat(isComplete()).isTrue();
    }

    @Test
    void comparesAPageWithEachQuestionAndWhatCameBehindItLater() {
        rooms().onboarding().onboard(List.of(wanted(id(), leadId, announced(1_500))));
        rooms().receiving()
                .receive(IntStream.range(0, 1_499)
                        .mapToObj(entry -> ofLead("e-%04d-%s".formatted(entry, leadId), leadId))
                        .toList());
        assertThat(isComplete()).as("the first thousand").isFalse();
        assertThat(isComplete()).as("all but one").isFalse();
        assertThat(isComplete()).as("the first thousand once more").isFalse();
        receive("a-" + leadId);
        assertThat(isComplete()).as("without what came behind").isFalse();
        assertThat(isComplete()).as("with what came behind").isFalse();
        assertThat(isComplete()).isTrue();
    }

    @Test
    void isNotCompleteWhileAnEntryIsHereThatTheClientDoesNotShow() {
        rooms().onboarding().onboard(List.of(wanted(id(), leadId, announced(1, "kept-" + leadId))));
        rooms().correspondences().keep(List.of(ofLead("kept-" + leadId, leadId)));
        assertThat(entries()).isEmpty();
        assertThat(isComplete()).isFalse();
        receive("kept-" + leadId);
        assertThat(isComplete()).isTrue();
    }

    @Test
    void staysCompleteWhenAnEntryIsErased() {
        receive("erased-" + leadId);
        rooms().onboarding().onboard(List.of(wanted(id(), leadId, announced(1, "erased-" + leadId))));
        rooms().receiving().erase("erased-" + leadId);
        assertThat(entries()).extracting(Correspondence::subject).containsOnlyNulls();
        assertThat(isComplete()).isTrue();
    }

    @Test
    void looksAtNoEntryOnceItIsKnownToBeComplete() {
        receive("first-" + leadId);
        rooms().onboarding().onboard(List.of(wanted(id(), leadId, announced(1))));
        assertThat(isComplete()).isTrue();
        var steps = new AtomicInteger();
        Stepwise counting = step -> {
            steps.incrementAndGet();
            return step.run();
        };
        assertThat(rooms().with(counting).history().isComplete(clientId)).isTrue();
        assertThat(steps).as("the conversions of the client").hasValue(1);
    }

    @Test
    void bringsAlongWhatWasSaidToLeadsThatArePartOfIt() {
        var partId = id();
        rooms().receiving().receive(List.of(ofLead("before-" + partId, partId)));
        rooms().onboarding().onboard(List.of(wanted(id(), leadId, announced(2), partId)));
        assertThat(isComplete()).isFalse();
        rooms().receiving().receive(List.of(ofLead("after-" + partId, partId)));
        assertThat(entries()).hasSize(2);
        assertThat(isComplete()).isTrue();
    }

    /** The steps of an arrival and those of an onboarding in every order that both allow. */
    static List<String> orders() {
        return orders("", 4, 5).toList();
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
        var arrived = List.of(ofLead("raced-" + leadId, leadId));
        var asked = List.of(wanted(id(), leadId, announced(1)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var arrival = CompletableFuture.runAsync(
                    () -> rooms().with(turns.of('a')).receiving().receive(arrived), threads);
            var onboarding = CompletableFuture.runAsync(
                    () -> rooms().with(turns.of('o')).onboarding().onboard(asked), threads);
            CompletableFuture.allOf(arrival, onboarding).join();
        }
        assertThat(turns.left()).isEmpty();
        assertThat(entries()).hasSize(1);
        assertThat(isComplete()).isTrue();
    }

    /** Lets two threads take their steps in a given order. */
    private static final class Turns {

        private static final Duration PATIENCE = Duration.ofSeconds(10);

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

    private boolean isComplete() {
        return rooms().history().isComplete(clientId);
    }

    private void receive(String entryId) {
        rooms().receiving().receive(List.of(ofLead(entryId, leadId)));
    }

    private List<Correspondence> entries() {
        return rooms().correspondences().of(clientId, null, 10);
    }
}
