package org.clientele.eventdelivery;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The W3C trace that the current thread works for, if any, so that the events it causes belong to it: that of the
 * request, or that of the event being handled.
 */
final class CurrentTrace {

    private final ObjectProvider<Tracer> tracer;
    private final ThreadLocal<@Nullable String> ofEvent = new ThreadLocal<>();

    CurrentTrace(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    /** As {@code traceparent} says it; null if there is none. */
    @Nullable
    String get() {
        Tracer tracing = tracer.getIfAvailable();
        TraceContext context =
                tracing == null ? null : tracing.currentTraceContext().context();
        if (context == null || context.traceId().isEmpty()) {
            return ofEvent.get();
        }
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), flags);
    }

    /** Does the work as part of the trace of this event. */
    void following(Envelope envelope, Runnable work) {
        ofEvent.set(envelope.traceparent());
        try {
            work.run();
        } finally {
            ofEvent.remove();
        }
    }
}
