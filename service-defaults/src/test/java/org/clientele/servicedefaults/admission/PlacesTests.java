package org.clientele.servicedefaults.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class PlacesTests {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    @Test
    void letsInAsManyAsThereArePlaces() {
        var places = new Places(2, 0, LONG);
        assertThat(places.take()).isTrue();
        assertThat(places.take()).isTrue();
        assertThat(places.take()).isFalse();
        assertThat(places.taken()).isEqualTo(2);
        assertThat(places.refused()).isEqualTo(1);

        places.leave();
        assertThat(places.take()).isTrue();
    }

    @Test
    void refusesAtOnceWhoWouldBeOneWaitingTooMany() {
        var places = new Places(1, 1, LONG);
        assertThat(places.take()).isTrue();
        var second = CompletableFuture.supplyAsync(places::take, THREADS);
        await().until(() -> places.waiting() == 1);

        assertThat(places.take()).isFalse();
        places.leave();
        assertThat(second.join()).isTrue();
        assertThat(places.waiting()).isZero();
    }

    @Test
    void refusesWhoHasWaitedForLongEnough() {
        var places = new Places(1, 1, Duration.ofMillis(1));
        assertThat(places.take()).isTrue();
        assertThat(places.take()).isFalse();
        assertThat(places.waiting()).isZero();
    }

    @Test
    void servesFirstWhoCameFirst() {
        var places = new Places(1, 2, LONG);
        assertThat(places.take()).isTrue();
        var served = new ArrayList<String>();
        var first = CompletableFuture.runAsync(() -> served(places, served, "first"), THREADS);
        await().until(() -> places.waiting() == 1);
        var second = CompletableFuture.runAsync(() -> served(places, served, "second"), THREADS);
        await().until(() -> places.waiting() == 2);

        places.leave();
        CompletableFuture.allOf(first, second).join();
        assertThat(served).containsExactly("first", "second");
        assertThat(places.taken()).isZero();
    }

    @Test
    void areThereForEachKind() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new AdmissionProperties(1, 1, 0, 0, LONG, List.of()))
                .withMessageContaining("clientele.http.admission");
    }

    private static void served(Places places, List<String> served, String who) {
        assertThat(places.take()).isTrue();
        served.add(who);
        places.leave();
    }
}
