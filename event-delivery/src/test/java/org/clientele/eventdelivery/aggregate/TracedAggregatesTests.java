package org.clientele.eventdelivery.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Clock;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.event.RecordedTraces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class TracedAggregatesTests {

    private static final String ORDER = "0198a1b2-0000-7000-8000-000000000001";

    private final TestStore store = new TestStore();
    private final RecordedTraces traces = new RecordedTraces(Sampler.alwaysOn());
    private final Orders orders = orders(traces);

    private Orders orders(RecordedTraces known) {
        var clock = Clock.systemUTC();
        return new Orders(new Aggregates(
                store.database,
                store.outboxes,
                new Unpublished(clock, known.trace),
                store.shards,
                Wakeups.NONE,
                clock));
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void keepsTheTraceInWhichItBegan() {
        var begun = traces.within(() -> orders.place(ORDER));
        assertThat(document().getString("trace").getValue()).isEqualTo(begun);
        assertThat(published(0)).isEqualTo(begun);
    }

    @Test
    void goesOnInThatTraceByItself() {
        var begun = traces.within(() -> orders.place(ORDER));
        orders.add(ORDER, "a line", "once");
        assertThat(published(1)).isEqualTo(begun);
    }

    @Test
    void isChangedInTheTraceOfWhoeverAsksForItLinkedToThatInWhichItBegan() {
        var begun = traces.within(() -> orders.place(ORDER));
        var asked = traces.within(() -> orders.add(ORDER, "a line", "once"));
        assertThat(published(1)).isEqualTo(asked);
        assertThat(document().getString("trace").getValue()).isEqualTo(begun);
        assertThat(traces.spans())
                .filteredOn(span -> asked.contains(span.getTraceId()))
                .filteredOn(span -> span.getName().equals("write orders"))
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.getLinks())
                            .extracting(link -> link.getSpanContext().getTraceId())
                            .containsExactly(begun.substring(3, 35));
                    assertThat(span.getAttributes().asMap().toString()).contains(ORDER);
                });
    }

    @Test
    void keepsNothingOfATraceThatIsNotRecorded() {
        var unrecorded = new RecordedTraces(Sampler.alwaysOff());
        var without = orders(unrecorded);
        var begun = unrecorded.within(() -> without.place(ORDER));
        without.add(ORDER, "a line", "once");
        assertThat(document().containsKey("trace")).isFalse();
        assertThat(published(0)).isEqualTo(begun).endsWith("-00");
        assertThat(document().getArray("unpublished").get(1).asDocument().containsKey("traceparent"))
                .isFalse();
        assertThat(unrecorded.spans()).extracting(SpanData::getName).isEmpty();
    }

    private BsonDocument document() {
        return orders.document(ORDER);
    }

    private String published(int at) {
        return document()
                .getArray("unpublished")
                .get(at)
                .asDocument()
                .getString("traceparent")
                .getValue();
    }
}
