package org.clientele.analytics.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.junit.jupiter.api.Test;

/** What is remembered of segments, whatever they are kept in. */
public abstract class SegmentsContract {

    private static final By NORA = By.http("nora");
    private static final WrittenRule WHALES = RuleFixture.allOf(
            RuleFixture.during("all", RuleFixture.atLeast("revenue", Long.MAX_VALUE)),
            RuleFixture.noneOf(RuleFixture.anyOf(RuleFixture.in("sector", "retail"), RuleFixture.in("country", "DE"))));
    private static final WrittenRule SILENT = RuleFixture.atLeast("days-since-touch", 90);

    protected abstract Segments segments();

    @Test
    void rememberTheRuleAsItWasWritten() {
        segments().create(Segment.first("whales", WHALES, NORA));
        assertThat(found()).isEqualTo(new Segment("whales", WHALES, 1, false));
    }

    @Test
    void countTheirRevisions() {
        segments().create(Segment.first("whales", WHALES, NORA));
        segments().change(Segment.again("whales", WHALES, OptionalLong.empty(), NORA));
        assertThat(found().revision()).isEqualTo(1);
        segments().change(Segment.again("whales", SILENT, OptionalLong.of(1), NORA));
        assertThat(found()).isEqualTo(new Segment("whales", SILENT, 2, false));
        segments().change(Segment.retirement("whales", OptionalLong.empty(), NORA));
        segments().change(Segment.retirement("whales", OptionalLong.empty(), NORA));
        assertThat(found()).isEqualTo(new Segment("whales", SILENT, 3, true));
        segments().change(Segment.again("whales", SILENT, OptionalLong.empty(), NORA));
        assertThat(found()).isEqualTo(new Segment("whales", SILENT, 4, false));
    }

    @Test
    void areChangedInTheVersionThatWasSeenAlone() {
        segments().create(Segment.first("whales", WHALES, NORA));
        assertThatThrownBy(() -> segments().change(Segment.again("whales", SILENT, OptionalLong.of(7), NORA)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void areListedByTheirNames() {
        List.of("b", "c", "a").forEach(name -> segments().create(Segment.first(name, SILENT, NORA)));
        assertThat(segments().list(null, 2)).extracting(Versioned::id).containsExactly("a", "b");
        assertThat(segments().list("b", 2)).extracting(Versioned::id).containsExactly("c");
        assertThat(segments().all()).hasSize(3);
    }

    @Test
    void areCountedWhileTheyAreInUse() {
        List.of("b", "c", "a").forEach(name -> segments().create(Segment.first(name, SILENT, NORA)));
        segments().change(Segment.retirement("b", OptionalLong.empty(), NORA));
        assertThat(segments().inUse(10)).isEqualTo(2);
        assertThat(segments().inUse(1)).isEqualTo(1);
    }

    protected static void retire(Segments segments, int count) {
        IntStream.range(0, count).mapToObj(id -> "retired" + id).forEach(name -> {
            segments.create(Segment.first(name, SILENT, NORA));
            segments.change(Segment.retirement(name, OptionalLong.empty(), NORA));
        });
    }

    private Segment found() {
        return segments().find("whales").orElseThrow().state();
    }
}
