package org.clientele.analytics.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.classes.FindingFixture.midnight;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.project;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.analytics.classes.ClassificationEvent.ClassChanged;
import org.clientele.analytics.classes.ClassificationEvent.ClassWithdrawn;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.ClientReturned;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.Version;
import org.clientele.analytics.facts.WithdrawnClient;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.scope.Period;
import org.junit.jupiter.api.Test;

class TakingMomentsTests {

    private static final Duration A_MILLISECOND = Duration.ofMillis(1);

    private final ToldInTime time = new ToldInTime();

    @Test
    void takesFirstTheLastMomentThatHasPassed() {
        time.told(known(0, client("c")));
        time.until(midnight(3).plusSeconds(3600));
        var instance = time.instance();
        assertThat(instance.takeNext()).isEqualTo(new Taking.Taken(midnight(3), 1));
        assertThat(instance.takeNext())
                .isEqualTo(new Taking.TooEarly(midnight(4).plus(ToldInTime.SETTLING)));
        assertThat(time.taken.last()).contains(midnight(3));
    }

    @Test
    void takesThoseThatItMissedInTheirOrder() {
        time.take(0);
        assertThat(time.take(4))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 4)
                        .mapToObj(day -> new Taking.Taken(midnight(day), 0))
                        .toList());
    }

    @Test
    void waitsUntilWhatWasToldByTheMomentIsRead() {
        time.take(0);
        time.told(known(0, client("c")));
        var settled = midnight(1).plus(ToldInTime.SETTLING);
        time.until(settled.minus(A_MILLISECOND));
        assertThat(time.instance().takeNext()).isEqualTo(new Taking.TooEarly(settled));
        time.until(settled.plusSeconds(60), settled.minus(A_MILLISECOND));
        assertThat(time.instance().takeNext()).isEqualTo(new Taking.NotRead(midnight(1)));
        assertThat(told("c")).isEmpty();
        time.until(settled.plusSeconds(60), settled);
        assertThat(time.instance().takeNext()).isEqualTo(new Taking.Taken(midnight(1), 1));
    }

    @Test
    void saysWhy() {
        time.told(known(0, project("p1", "c1", 751, "2026-03-20")), known(0, project("p2", "c2", 249, "2025-03-21")));
        time.take(0);
        var grounds = new Finding.Grounds(
                Period.twelveMonthsTo(LocalDate.parse("2026-03-20")),
                new Revenue(BigInteger.valueOf(249), "EUR"),
                new BigDecimal("0.7510"),
                Cut.REVENUE_SHARE);
        assertThat(told("c2"))
                .containsExactly(new ClassChanged(
                        ClientClass.A, null, new Finding.Ranked(midnight(0), null, ClientClass.A, grounds)));
    }

    @Test
    void announcesTheFirstClassAtOnceAndAnotherWhenItHasLastedForTwoMoments() {
        time.told(known(0, client("c")), known(1, project("p", "c", 10)));
        takeUntil(3);
        assertThat(classes("c")).containsExactly("C 0", "A 2");
    }

    @Test
    void announcesNothingOfWhatLastsForOneMoment() {
        time.told(
                known(0, client("c")),
                known(1, project("p", "c", 10)),
                new Version(project("p", "c", 0), 2, midnight(2)));
        takeUntil(5);
        assertThat(classes("c")).containsExactly("C 0");
    }

    /** As figures do that are asked for as of that instant. */
    @Test
    void countsWhatWasToldByTheMoment() {
        time.told(new Version(project("p", "in-time", 10), 1, midnight(0)));
        time.told(new Version(project("q", "late", 10), 1, midnight(0).plus(A_MILLISECOND)));
        takeUntil(1);
        assertThat(classes("in-time")).containsExactly("A 0");
        assertThat(classes("late")).containsExactly("A 1");
    }

    @Test
    void countsTheTwelveMonthsThatEndWithTheDayThatEnds() {
        time.told(known(0, client("past")), known(0, project("p", "past", 10, "2025-03-21")));
        time.told(known(0, client("coming")), known(0, project("q", "coming", 10, "2026-03-21")));
        takeUntil(2);
        assertThat(classes("past")).containsExactly("A 0", "C 2");
        assertThat(classes("coming")).containsExactly("C 0", "A 2");
    }

    @Test
    void withdrawsTheClassOfAClientThatThereNeverWasAtTheNextMoment() {
        time.told(known(0, client("c")), new Version(new WithdrawnClient("c"), 2, midnight(1)));
        time.told(new Version(client("c"), 3, midnight(2)));
        takeUntil(3);
        assertThat(classes("c")).containsExactly("C 0", "none 1", "C 2");
    }

    @Test
    void withdrawsTheClassOfAClientThatLeftOnceItsDayHasComeAndClassifiesItAgainWhenItIsBack() {
        time.told(known(0, project("p", "c", 10)), known(0, project("q", "d", 1)));
        time.told(new Version(new ClientLeft("c", LocalDate.parse("2026-03-22"), "price"), 2, midnight(1)));
        time.told(new Version(new ClientReturned("c", LocalDate.parse("2026-03-24")), 3, midnight(4)));
        takeUntil(5);
        assertThat(classes("c")).containsExactly("A 0", "none 2", "A 4");
        assertThat(classes("d")).containsExactly("B 0", "A 3", "B 5");
    }

    @Test
    void tellsOfEverybodyHoweverManyTheyAre() {
        var clients = IntStream.range(0, 2_001)
                .mapToObj(number -> known(0, client("c" + number)))
                .toList();
        time.told(clients);
        assertThat(time.take(0)).containsExactly(new Taking.Taken(midnight(0), 2_001));
        assertThat(time.take(1)).containsExactly(new Taking.Taken(midnight(1), 0));
    }

    /** As when another generation of facts becomes the current one: in that, clients have other places. */
    @Test
    void tellsOfEverybodyThoughFactsAreFoldedAnewMeanwhile() {
        var clients = IntStream.range(0, 2_001)
                .mapToObj(number -> known(0, client("c" + number)))
                .toList();
        var steps = new AtomicInteger();
        var organisation = new ToldInTime[1];
        organisation[0] = new ToldInTime(() -> {
            if (steps.incrementAndGet() == 1_500) {
                organisation[0].forgetFacts();
                organisation[0].told(clients.reversed());
            }
        });
        organisation[0].told(clients);
        organisation[0].told(known(0, client("told-no-more"))); // so that what is told anew is not the same and more
        organisation[0].take(0);
        assertThat(clients)
                .allSatisfy(each -> assertThat(
                                organisation[0].classifications.told(each.fact().subject()))
                        .hasSize(1));
    }

    /** However far it came: who was told of the moment is told no more, and the others are. */
    @Test
    void goesOnWithAMomentThatBrokeOff() {
        var expected = toldWith(() -> {});
        int crashes = 0;
        for (boolean crashed = true; crashed; crashes++) {
            var steps = new AtomicInteger(-crashes);
            assertThat(toldWith(() -> crashAt(steps))).isEqualTo(expected);
            crashed = steps.get() > 0;
        }
        assertThat(crashes).isEqualTo(9);
    }

    private static void crashAt(AtomicInteger steps) {
        if (steps.getAndIncrement() == 0) {
            throw new IllegalStateException("crash");
        }
    }

    /** Whoever was paused with the lease in hand goes on with a moment when others have taken later ones. */
    @Test
    void overridesNothingThatWasToldOfALaterMoment() {
        var expected = toldWith(() -> {});
        int pauses = 0;
        for (boolean paused = true; paused; pauses++) {
            var steps = new AtomicInteger(-pauses);
            var organisation = new ToldInTime[1];
            organisation[0] = new ToldInTime(() -> {
                if (steps.getAndIncrement() == 0) {
                    organisation[0].take(4);
                }
            });
            assertThat(toldOfAll(organisation[0])).isEqualTo(expected);
            assertThat(organisation[0].taken.last()).contains(midnight(4));
            paused = steps.get() > 0;
        }
        assertThat(pauses).isEqualTo(9);
    }

    @Test
    void announcesNothingAnewWhenFactsAreRecordedAnew() {
        time.told(CHANGES);
        takeUntil(4);
        var before = toldBy(time);
        time.forgetFacts();
        time.until(midnight(5).plus(ToldInTime.SETTLING), midnight(2));
        assertThat(time.instance().takeNext()).isEqualTo(new Taking.NotRead(midnight(5)));
        time.told(CHANGES.reversed());
        assertThat(time.take(6)).containsExactly(new Taking.Taken(midnight(5), 0), new Taking.Taken(midnight(6), 0));
        assertThat(toldBy(time)).isEqualTo(before);
    }

    /** Three clients whose classes change from midnight to midnight. */
    private static final List<Version> CHANGES = List.of(
            known(0, client("c1")),
            known(0, client("c2")),
            known(0, client("c3")),
            known(0, project("p1", "c1", 10)),
            known(1, project("p2", "c2", 1_000)),
            new Version(new WithdrawnClient("c3"), 2, midnight(2)),
            known(3, project("p3", "c1", 100_000)));

    private static List<List<ClassificationEvent>> toldWith(Runnable step) {
        return toldOfAll(new ToldInTime(step));
    }

    /** What the world is told by the fourth midnight, by whoever goes on after a crash. */
    private static List<List<ClassificationEvent>> toldOfAll(ToldInTime organisation) {
        organisation.taken.note(midnight(-1), midnight(0));
        organisation.told(CHANGES);
        for (int day = 0; day <= 4; day++) {
            takeDespiteCrashes(organisation, day);
        }
        return toldBy(organisation);
    }

    private static void takeDespiteCrashes(ToldInTime organisation, int day) {
        try {
            organisation.take(day);
        } catch (IllegalStateException crash) {
            takeDespiteCrashes(organisation, day);
        }
    }

    private static List<List<ClassificationEvent>> toldBy(ToldInTime organisation) {
        return Stream.of("c1", "c2", "c3")
                .map(organisation.classifications::told)
                .toList();
    }

    private static Version known(int days, Fact fact) {
        return new Version(fact, 1, midnight(days));
    }

    private void takeUntil(int days) {
        time.take(0);
        time.take(days);
    }

    private List<ClassificationEvent> told(String clientId) {
        return time.classifications.told(clientId);
    }

    private List<String> classes(String clientId) {
        return told(clientId).stream().map(TakingMomentsTests::inWords).toList();
    }

    /** The class, and the day at whose beginning it was told. */
    private static String inWords(ClassificationEvent event) {
        return switch (event) {
            case ClassChanged changed ->
                "%s %d".formatted(changed.now(), day(changed.found().moment()));
            case ClassWithdrawn withdrawn -> "none %d".formatted(day(withdrawn.moment()));
        };
    }

    private static long day(Instant moment) {
        return Duration.between(midnight(0), moment).toDays();
    }
}
