package org.clientele.eventdelivery.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;

class CurrentTraceTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String RECORDED = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String UNRECORDED = "00-" + TRACE + "-00f067aa0ba902b7-00";
    private static final String LEAD = "0198a1b2-0000-7000-8000-000000000001";

    private final RecordedTraces traces = new RecordedTraces(Sampler.alwaysOff());

    @ParameterizedTest
    @CsvSource({
        RECORDED + ", true",
        UNRECORDED + ", false",
        "00-" + TRACE + "-00f067aa0ba902b7-03, true",
        "00-" + TRACE + "-00f067aa0ba902b7-02, false",
        "01-" + TRACE + "-00f067aa0ba902b7-01-more, true",
        "00-" + TRACE + "-00f067aa0ba902b7-zz, false",
        "anything, false",
        ", false"
    })
    void knowsWhetherATraceIsRecorded(@Nullable String traceparent, boolean recorded) {
        assertThat(CurrentTrace.isRecorded(traceparent)).isEqualTo(recorded);
    }

    @Test
    void handlesAnEventAsAStepOfItsTrace() {
        var known = new HashMap<String, String>();
        var step = traces.trace.handling(envelope(RECORDED, LEAD));
        assertThat(step.isRecorded()).isTrue();
        step.run(() -> {
            known.put("trace", String.valueOf(traces.trace.id()));
            known.put("logged", MDC.get("labels.aggregate_id"));
        });
        assertThat(known).isEqualTo(Map.of("trace", TRACE, "logged", LEAD));
        assertThat(MDC.get("labels.aggregate_id")).isNull();
        assertThat(traces.spans()).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("handle lead.assigned.v1");
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        });
    }

    @Test
    void recordsNothingOfATraceThatIsNotRecordedAndStillKnowsIt() {
        var step = traces.trace.handling(envelope(UNRECORDED, LEAD));
        assertThat(step.isRecorded()).isFalse();
        step.run(() -> assertThat(traces.trace.id()).isEqualTo(TRACE));
        traces.trace.sent(UNRECORDED, "lead-events", "lead.assigned.v1", Instant.EPOCH);
        assertThat(traces.spans()).isEmpty();
    }

    @Test
    void beginsATraceForAnEventThatNamesNone() {
        var all = new RecordedTraces(Sampler.alwaysOn());
        all.within(() -> {
            all.trace.handling(envelope(null, LEAD)).run(() -> {});
            all.trace.handling(envelope(null, LEAD)).run(() -> {});
        });
        assertThat(all.spans()).extracting(SpanData::getTraceId).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void saysThatAStepFailedAndNotInWhatWords() {
        var step = traces.trace.handling(envelope(RECORDED, LEAD));
        assertThatThrownBy(() -> step.run(() -> {
                    throw new IllegalStateException("Ada Sommer");
                }))
                .hasMessage("Ada Sommer");
        assertThat(traces.spans()).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getEvents().toString() + span.getStatus()).doesNotContain("Sommer");
        });
    }

    /** Whoever publishes to an inbound topic may call its subject what they like. */
    @Test
    void namesNoSubjectThatIsNotOurs() {
        traces.trace
                .handling(envelope(RECORDED, "ada@sommer.example"))
                .run(() -> assertThat(MDC.get("labels.aggregate_id")).isNull());
        assertThat(traces.spans().toString()).doesNotContain("sommer");
    }

    @Test
    void showsHowLongARecordHasWaited() {
        var since = Instant.now().minusSeconds(60);
        traces.trace.sent(RECORDED, "lead-events", "lead.assigned.v1", since);
        assertThat(traces.spans()).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("publish lead.assigned.v1");
            assertThat(span.getEndEpochNanos() - span.getStartEpochNanos()).isGreaterThan(59_000_000_000L);
        });
    }

    private static Envelope envelope(@Nullable String traceparent, String subject) {
        return new Envelope(
                "e1",
                "/lead-service",
                "lead.assigned.v1",
                subject,
                Instant.EPOCH,
                1,
                null,
                traceparent,
                "lead-events",
                0,
                0,
                subject);
    }
}
