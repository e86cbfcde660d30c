package org.clientele.eventdelivery.event;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clientele.servicedefaults.tracing.AggregateInLogs;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace that the current thread works for, if any, so that the events it causes belong to it, and what it logs:
 * that of the request, of the event being handled, or the one in which an aggregate began that is due.
 */
public final class CurrentTrace {

    /** Where nobody traces anything. */
    public static final CurrentTrace NONE = new CurrentTrace(Tracer.NOOP, Propagator.NOOP);

    /** The id of what a span is about. */
    static final String AGGREGATE = "clientele.aggregate.id";

    private static final String TRACEPARENT = "traceparent";

    /** How it begins in the version of the standard that is written here. */
    private static final int LENGTH = 55;

    private static final int HEXADECIMAL = 16;

    private final Tracer tracer;
    private final Propagator propagator;

    public CurrentTrace(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Its id, 32 hexadecimal digits; null if there is none. */
    @Nullable
    public String id() {
        var context = context();
        return context == null ? null : context.traceId();
    }

    /** As {@code traceparent} says it; null if there is none. */
    @Nullable
    public String get() {
        var context = context();
        if (context == null) {
            return null;
        }
        var flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }

    private @Nullable TraceContext context() {
        var context = tracer.currentTraceContext().context();
        return context == null || context.traceId().isEmpty() ? null : context;
    }

    /** The same if its spans are recorded, else null: what is not recorded need not be kept. */
    @Nullable
    public String recorded() {
        var current = get();
        return isRecorded(current) ? current : null;
    }

    /** Whether spans of this trace are recorded. */
    public static boolean isRecorded(@Nullable String traceparent) {
        return traceparent != null
                && traceparent.length() >= LENGTH
                && Character.digit(traceparent.charAt(LENGTH - 1), HEXADECIMAL) % 2 == 1;
    }

    /** The handling of this event, begun: a step of its trace, or of a new one where it names none. */
    public Step handling(Envelope envelope) {
        return new Step(
                tracer,
                after(envelope.traceparent())
                        .kind(Span.Kind.CONSUMER)
                        .name("handle " + envelope.type())
                        .tag("messaging.system", "kafka")
                        .tag("messaging.destination.name", envelope.topic())
                        .start(),
                envelope.subject());
    }

    /** The same if it is recorded, else empty: nothing has begun then. */
    public Optional<Step> recording(Envelope envelope) {
        if (envelope.traceparent() != null && !isRecorded(envelope.traceparent())) {
            return Optional.empty();
        }
        return Optional.of(handling(envelope)).filter(Step::isRecorded);
    }

    /** What is due by itself, begun: a step of the trace in which it began. */
    public Step falling(String due, String id, String traceparent) {
        return new Step(tracer, after(traceparent).name("due " + due).start(), id);
    }

    /** Asks another system for something, as a step of the current trace. */
    public void asking(String what, Runnable work) {
        var span = tracer.spanBuilder().kind(Span.Kind.CLIENT).name(what).start();
        new Step(tracer, span, "").run(work);
    }

    /** Notes that a record was sent which has waited for the broker since then, if that is recorded. */
    public void sent(@Nullable String traceparent, String topic, String type, Instant since) {
        if (isRecorded(traceparent)) {
            after(traceparent)
                    .kind(Span.Kind.PRODUCER)
                    .name("publish " + type)
                    .tag("messaging.system", "kafka")
                    .tag("messaging.destination.name", topic)
                    .startTimestamp(since.toEpochMilli(), TimeUnit.MILLISECONDS)
                    .start()
                    .end();
        }
    }

    /**
     * Notes what is about to be written of an aggregate, if that is recorded.
     *
     * @param begunIn the trace in which it began; one that goes on from another trace is linked to that
     */
    public void writing(String aggregates, String id, @Nullable String begunIn) {
        if (recorded() == null) {
            return;
        }
        var span = tracer.spanBuilder().name("write " + aggregates);
        if (AggregateInLogs.isOurs(id)) {
            span = span.tag(AGGREGATE, id);
        }
        if (begunIn != null && !begunIn.substring(3, 35).equals(id())) {
            span = span.addLink(new Link(contextOf(begunIn)));
        }
        span.start().end();
    }

    private TraceContext contextOf(String traceparent) {
        return tracer.traceContextBuilder()
                .traceId(traceparent.substring(3, 35))
                .spanId(traceparent.substring(36, 52))
                .sampled(true)
                .build();
    }

    private Span.Builder after(@Nullable String traceparent) {
        return traceparent == null
                ? tracer.spanBuilder().setNoParent()
                : propagator.extract(traceparent, (parent, field) -> field.equals(TRACEPARENT) ? parent : null);
    }
}
