package org.clientele.eventdelivery.event;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace that the current thread works for, if any, so that the events it causes belong to it, and what it logs:
 * that of the request, or that of the event being handled.
 */
public final class CurrentTrace {

    private static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    public CurrentTrace(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Its id, 32 hexadecimal digits; null if there is none. */
    @Nullable
    public String id() {
        var context = tracer.currentTraceContext().context();
        return context == null || context.traceId().isEmpty() ? null : context.traceId();
    }

    /** As {@code traceparent} says it; null if there is none. */
    @Nullable
    public String get() {
        var context = tracer.currentTraceContext().context();
        if (context == null || context.traceId().isEmpty()) {
            return null;
        }
        var flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }

    /** Does the work as part of the trace of this event. */
    public void following(Envelope envelope, Runnable work) {
        if (envelope.traceparent() == null) {
            work.run();
            return;
        }
        var span = handling(envelope);
        var scope = tracer.withSpan(span);
        try {
            work.run();
        } finally {
            scope.close();
            span.end();
        }
    }

    private Span handling(Envelope envelope) {
        return propagator
                .extract(envelope, (event, field) -> field.equals(TRACEPARENT) ? event.traceparent() : null)
                .kind(Span.Kind.CONSUMER)
                .name(envelope.type())
                .start();
    }
}
