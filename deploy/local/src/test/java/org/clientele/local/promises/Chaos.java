package org.clientele.local.promises;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.testkit.ServiceProcess;
import org.clientele.testkit.TroubledStore.Trouble;

/**
 * Kills parts of the platform and makes trouble with its store while work goes on: at named points, and at moments that
 * a seed decides.
 */
final class Chaos {

    /** Of each service's crash points as many as this, drawn by the seed. */
    private static final int POINTS = 2;

    private static final Duration TROUBLE = Duration.ofSeconds(8);
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("clientele.promises.away", 8));

    private static final int MOST_WORK_BETWEEN = 8;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MortalPlatform platform;
    private final Workloads work;
    private final Random random;

    Chaos(MortalPlatform platform, Workloads work, Random random) {
        this.platform = platform;
        this.work = work;
        this.random = random;
    }

    /** Where a service ends itself, one life after the other. */
    record CrashPoints(Part part, List<String> points) {

        CrashPoints(Part part, String... points) {
            this(part, List.of(points));
        }

        /** Where the service writes then. */
        Set<String> collections() {
            return points.stream()
                    .map(point -> point.split(":", -1)[2])
                    .filter(collection -> !collection.equals("-"))
                    .collect(Collectors.toSet());
        }
    }

    /** Crashes services at some of their points while work goes on, several services at the same time. */
    void crash(List<CrashPoints> all) throws InterruptedException, ExecutionException {
        var drawn = all.stream().map(this::draw).toList();
        var crashes = drawn.stream()
                .map(each -> CompletableFuture.runAsync(() -> crash(each), threads))
                .toList();
        work.workUntil(() -> crashes.stream().allMatch(CompletableFuture::isDone));
        for (var crash : crashes) {
            crash.get();
        }
    }

    private CrashPoints draw(CrashPoints points) {
        var shuffled = new ArrayList<>(points.points());
        Collections.shuffle(shuffled, random);
        return new CrashPoints(points.part(), shuffled.stream().limit(POINTS).toList());
    }

    /**
     * Each instance ends in order first. From then on whichever ends itself comes back to end at the next point;
     * meanwhile the other has all leases and partitions, so that each point is reached by one of them. Who has no point
     * left stays away until the other has none either.
     */
    private void crash(CrashPoints points) {
        var left = new ConcurrentLinkedQueue<>(points.points());
        var instances = platform.instances(points.part());
        var crashes = instances.stream()
                .map(instance -> CompletableFuture.runAsync(() -> crashAtEach(points.part(), instance, left), threads))
                .toList();
        crashes.forEach(CompletableFuture::join);
        instances.forEach(MortalPlatform::revive);
    }

    private static void crashAtEach(Part part, ServiceProcess instance, Queue<String> left) {
        instance.stop();
        for (var point = left.poll(); point != null; point = left.poll()) {
            instance.startToCrash(point).awaitCrash(Platform.PATIENCE);
            System.out.printf("promises: %s crashed %s%n", part, point);
        }
    }

    /** Kills the broker and brings it back on its files. */
    void killBroker() {
        kill(platform.broker());
    }

    /** Publishes the latest of topics twice more while work goes on. */
    void sayAgain(Events events, String... topics) {
        var again = CompletableFuture.runAsync(
                () -> Stream.of(topics)
                        .flatMap(topic -> Stream.of(topic, topic))
                        .forEach(topic -> System.out.printf(
                                "promises: published %d records of %s again%n", events.publishAgain(topic), topic)),
                threads);
        work.workUntil(again::isDone);
        again.join();
    }

    /** Kills one part after the other, each after a random amount of work. */
    void killAtRandom(int kills) {
        var victims = platform.victims();
        for (int kill = 0; kill < kills; kill++) {
            kill(victims.get(random.nextInt(victims.size())));
        }
    }

    /** Makes trouble with the store for a while; meanwhile one part is killed and comes back. */
    void trouble(Trouble trouble) {
        var howLong = trouble == Trouble.AWAY ? AWAY : TROUBLE;
        platform.wayToStore().make(trouble);
        var over = CompletableFuture.runAsync(
                () -> platform.wayToStore().make(Trouble.NONE),
                CompletableFuture.delayedExecutor(howLong.toMillis(), TimeUnit.MILLISECONDS));
        var victims = platform.victims();
        killAndRevive(victims.get(random.nextInt(victims.size())));
        work.workUntil(over::isDone);
        over.join();
    }

    private void kill(ServiceProcess victim) {
        int enough = work.done() + 1 + random.nextInt(MOST_WORK_BETWEEN);
        work.workUntil(() -> work.done() >= enough);
        killAndRevive(victim);
    }

    private void killAndRevive(ServiceProcess victim) {
        victim.kill();
        System.out.printf("promises: killed %s after %d%n", victim.log().getFileName(), work.done());
        var back = CompletableFuture.runAsync(() -> MortalPlatform.revive(victim), threads);
        work.workSlowlyUntil(back::isDone);
        back.join();
    }
}
