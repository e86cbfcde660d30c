package org.clientele.local.promises;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientele.local.promises.Chaos.CrashPoints;
import org.clientele.testkit.TroubledStore.Trouble;

/**
 * All workloads at once on two instances of each service, with faults of which each round draws its own by its seed,
 * and a rolling upgrade in the end. Run once; the promises are looked at when it has ended.
 */
final class Campaign {

    /** The rounds to be gone through, by their seeds; two in a row of which the first is even have every fault. */
    private static final String SEEDS = System.getProperty("clientele.promises.seeds", "2,3");

    /** Whether there is a rolling upgrade too, which takes as long as two rounds. */
    private static final boolean UPGRADES =
            Boolean.parseBoolean(System.getProperty("clientele.promises.upgrade", "true"));

    /** Where a service may end itself; each is reached while the workloads go on. */
    static final List<CrashPoints> CRASHES = List.of(
            new CrashPoints(
                    Part.LEAD,
                    "after:insert:submissions:5",
                    "after:insert:identity-keys:7",
                    "after:update:submissions:6",
                    "after:insert:leads:9",
                    "after:insert:correspondence:3",
                    "after:update:leads:7",
                    "before:kafka-commit:-:3",
                    "after:kafka-commit:-:4"),
            new CrashPoints(
                    Part.PORTFOLIO,
                    "after:insert:onboardings:2",
                    "after:insert:clients:2",
                    "after:insert:projects:2",
                    "after:update:correspondence:2",
                    "before:update:correspondence:1",
                    "after:insert:onboarding-undoings:1",
                    "after:update:onboarding-undoings:1",
                    "after:kafka-commit:-:3"),
            new CrashPoints(
                    Part.ANALYTICS,
                    "after:update:facts:2",
                    "after:update:positions:3",
                    "after:insert:classes:1",
                    "before:update:class-moments:9"),
            new CrashPoints(
                    Part.NOTIFICATION,
                    "after:insert:follow-ups:2",
                    "after:update:follow-ups:3",
                    "after:insert:reminders:2",
                    "before:update:reminders:2",
                    "after:update:reminders:3"));

    private static final int LANES = 1;
    private static final int KILLS_AT_RANDOM = 2;

    private final MortalPlatform platform = MortalPlatform.running();
    private final Submissions submissions;
    private final Conversions conversions = new Conversions(platform);
    private final Histories histories = new Histories(platform);
    private final Reminders reminders = new Reminders(platform);
    private final Merges merges = new Merges(platform);
    private final Upgrade upgrade = new Upgrade(platform);

    private static final class Only {

        private static final Campaign ENDED = new Campaign();
    }

    static Campaign ended() {
        return Only.ENDED;
    }

    private Campaign() {
        try (var events = new Events(platform.kafka())) {
            submissions = new Submissions(platform, events);
            try (var work = new Workloads(LANES, submissions, conversions, histories, reminders, merges)) {
                for (var seed : seeds()) {
                    goThrough(seed, work, events);
                }
                if (UPGRADES) {
                    upgrade.goThrough(work);
                }
                work.finish();
            } catch (Exception failed) {
                throw new IllegalStateException("the campaign did not end", failed);
            }
        }
        new Quiescence(platform).await();
        Awaitility.await().atMost(Platform.PATIENCE).until(reminders::allEnded);
        awaitClasses();
    }

    /** Without any nothing fails. */
    private static List<Long> seeds() {
        return Stream.of(SEEDS.split(",", -1))
                .filter(seed -> !seed.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    private void goThrough(long seed, Workloads work, Events events) throws Exception {
        var faults = Fault.drawn(seed);
        System.out.printf("promises: -Dclientele.promises.seeds=%d draws %s%n", seed, faults);
        var chaos = new Chaos(platform, work, new Random(seed));
        for (var fault : faults) {
            System.out.printf("promises: %s after %d%n", fault, work.done());
            make(fault, chaos, events);
        }
    }

    private static void make(Fault fault, Chaos chaos, Events events) throws Exception {
        switch (fault) {
            case CRASHES -> chaos.crash(CRASHES);
            case KILLS -> chaos.killAtRandom(KILLS_AT_RANDOM);
            case BROKER_KILLED -> chaos.killBroker();
            case SAID_AGAIN -> chaos.sayAgain(events, "client-onboarding-requests", "client-events", "correspondence");
            case STORE_SLOW -> chaos.trouble(Trouble.SLOW);
            case STORE_AWAY -> chaos.trouble(Trouble.AWAY);
            case STORE_HALF_WRITTEN -> chaos.trouble(Trouble.HALF_WRITTEN);
            case STORE_UNANSWERED -> chaos.trouble(Trouble.UNANSWERED);
        }
    }

    /** The world is told of classes at the moments after the facts that they follow from. */
    private void awaitClasses() {
        Awaitility.await()
                .atMost(Platform.PATIENCE)
                .until(() -> new KeptProjections(platform)
                        .projections()
                        .classes()
                        .equals(new FoldedLog(platform).projections().classes()));
        new Quiescence(platform).await();
    }

    MortalPlatform platform() {
        return platform;
    }

    Submissions submissions() {
        return submissions;
    }

    Conversions conversions() {
        return conversions;
    }

    Histories histories() {
        return histories;
    }

    Reminders reminders() {
        return reminders;
    }

    Merges merges() {
        return merges;
    }

    Upgrade upgrade() {
        return upgrade;
    }
}
