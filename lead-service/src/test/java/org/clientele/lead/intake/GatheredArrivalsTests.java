package org.clientele.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.lead.lead.Author;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheredArrivalsTests {

    private static final String UNREADABLE = "unreadable";

    private final List<List<String>> turns = new CopyOnWriteArrayList<>();
    private final CountDownLatch bothTurnsTaken = new CountDownLatch(2);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final GatheredArrivals gathered = new GatheredArrivals(this::submit, CurrentTrace.NONE);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void takesAlongWhatCameWhileOthersWereAtWork() throws Exception {
        var first = occupyBothTurns();
        var names = IntStream.range(0, 30).mapToObj(number -> "later-" + number).toList();
        var later = names.stream().map(this::call).toList();
        awaitWaiting(names.size());
        goOn.countDown();

        for (int at = 0; at < names.size(); at++) {
            assertThat(later.get(at).get().submissionId()).isEqualTo(names.get(at));
        }
        assertThat(first.getFirst().get().submissionId()).isEqualTo("a");
        var taken = List.copyOf(turns).subList(2, turns.size());
        assertThat(taken).as("both who get a turn take along whoever waits").hasSizeBetween(1, 2);
        assertThat(taken.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void letsNobodyPayForAnothersSubmission() throws Exception {
        occupyBothTurns();
        var unreadable = call(UNREADABLE);
        var other = call("other");
        awaitWaiting(2);
        goOn.countDown();

        assertThat(other.get().submissionId()).isEqualTo("other");
        assertThatThrownBy(unreadable::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage(UNREADABLE);
    }

    private List<Future<LedgerEntry>> occupyBothTurns() throws InterruptedException {
        var a = call("a");
        Awaitility.await().until(() -> turns.size() == 1);
        var b = call("b");
        bothTurnsTaken.await();
        return List.of(a, b);
    }

    private void awaitWaiting(int callers) {
        Awaitility.await().until(() -> gathered.waiting() == callers);
    }

    private Future<LedgerEntry> call(String id) {
        return callers.submit(() -> gathered.submit(arrival(id)));
    }

    private static Arrival arrival(String id) {
        return new Arrival(
                id,
                new Submission("test", null, null, null, null, null, null, null, null),
                Author.POLICY.by(),
                null,
                null);
    }

    private List<LedgerEntry> submit(List<Arrival> arrivals) {
        turns.add(arrivals.stream().map(Arrival::submissionId).toList());
        if (bothTurnsTaken.getCount() > 0) {
            bothTurnsTaken.countDown();
            awaitGoOn();
        }
        if (arrivals.stream().anyMatch(arrival -> arrival.submissionId().equals(UNREADABLE))) {
            throw new IllegalStateException(UNREADABLE);
        }
        return arrivals.stream()
                .map(arrival -> LedgerEntry.received(arrival, Instant.EPOCH))
                .toList();
    }

    private void awaitGoOn() {
        try {
            goOn.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
