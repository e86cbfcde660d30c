package org.clientele.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.junit.jupiter.api.Test;

class RebuildTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
    private static final Progress MORE = new Progress(List.of(), 7, 0, 0);

    private final InMemoryRebuilds rebuilds = new InMemoryRebuilds(() -> {});
    private Rebuild one = begun();

    private Rebuild begun() {
        var beginning = Rebuild.beginning("r", Rebuild.Pair.of(1, 2), CommandKey.once(), By.http("olga"), NOW);
        return rebuilds.create(beginning).state();
    }

    @Test
    void isBuiltOnceAndComparedThen() {
        change(now -> now.build(Progress.NONE, MORE, NOW));
        assertThat(one.state()).isEqualTo(RebuildState.BUILT);
        assertThat(one.isComparing()).isTrue();
        assertThat(one.generations().current()).isEqualTo(1);
        assertThat(one.record(MORE, Progress.NONE)).isEmpty();
        assertThat(one.build(MORE, MORE, NOW)).isEmpty();
        assertThat(one.fail("why", NOW)).isEmpty();
    }

    @Test
    void goesOnOnlyFromWhereItStands() {
        change(now -> now.record(Progress.NONE, MORE));
        assertThat(one.progress()).isEqualTo(MORE);
        assertThat(one.record(Progress.NONE, MORE.havingCopied(1))).isEmpty();
        assertThat(one.build(Progress.NONE, MORE, NOW)).isEmpty();
    }

    @Test
    void isSwitchedToAndFroAsOftenAsWanted() {
        change(now -> now.build(Progress.NONE, MORE, NOW));
        change(Rebuild::switchOver);
        assertThat(one.generations()).isEqualTo(new Rebuild.Pair(1, 2, 2));
        assertThat(one.switchOver()).isEmpty();
        change(Rebuild::switchBack);
        assertThat(one.generations().other()).isEqualTo(2);
        assertThat(one.switchBack()).isEmpty();
        change(Rebuild::switchOver);
        change(now -> now.stop(NOW));
        assertThat(one.generations().current()).isEqualTo(2);
        assertThat(one.stop(NOW)).isEmpty();
    }

    @Test
    void isNotSwitchedOrComparedUnlessItIsBuilt() {
        refuses(Rebuild::switchOver);
        refuses(Rebuild::switchBack);
        refuses(now -> now.compare(NOW));
        change(now -> now.fail("why", NOW));
        assertThat(one.failure()).isEqualTo("why");
        refuses(Rebuild::switchOver);
        change(now -> now.stop(NOW));
        refuses(Rebuild::switchOver);
        assertThat(one.generations().current()).isEqualTo(1);
    }

    @Test
    void isComparedAnewWhenSomebodyAsks() {
        change(now -> now.build(Progress.NONE, MORE, NOW));
        assertThat(one.compare(NOW)).isEmpty();
        var seen = one;
        var done = seen.comparison()
                .with(new Differences(3, List.of("d"), List.of(), List.of("r")), null)
                .finished(new ComparedFigures(5, 0, List.of(), List.of(), null), NOW);
        change(now -> now.compare(seen, done));
        assertThat(one.isComparing()).isFalse();
        assertThat(one.comparison().isIdentical()).isFalse();
        assertThat(one.comparison().ids()).containsExactly("d", "r");
        assertThat(one.compare(seen, done)).isEmpty();
        change(now -> now.compare(NOW));
        assertThat(one.comparison()).isEqualTo(Comparison.begun(NOW));
    }

    @Test
    void isIdenticalOnlyIfFiguresWereComparedToo() {
        var same = Comparison.begun(NOW).with(new Differences(3, List.of(), List.of(), List.of()), null);
        assertThat(same.isIdentical()).isFalse();
        assertThat(same.finished(ComparedFigures.not("no room"), NOW).isIdentical())
                .isFalse();
        assertThat(same.finished(new ComparedFigures(5, 1, List.of("c"), List.of(), null), NOW)
                        .isIdentical())
                .isFalse();
        assertThat(same.finished(new ComparedFigures(5, 0, List.of(), List.of(), null), NOW)
                        .isIdentical())
                .isTrue();
    }

    private void change(Function<Rebuild, List<? extends RebuildEvent>> decide) {
        one = rebuilds.change(Command.of("r", CommandKey.once(), By.http("olga"), decide))
                .state();
    }

    private void refuses(Function<Rebuild, List<? extends RebuildEvent>> decide) {
        assertThatExceptionOfType(WrongRebuildStateException.class).isThrownBy(() -> decide.apply(one));
    }
}
