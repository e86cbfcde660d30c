package org.clientele.eventdelivery;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The W3C trace that the current thread works for, if any, so that the events it causes belong to it. */
final class CurrentTrace implements Supplier<@Nullable String> {

    private final ObjectProvider<Tracer> tracer;

    CurrentTrace(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    @Override
    public @Nullable String get() {
        Tracer tracing = tracer.getIfAvailable();
        TraceContext context =
                tracing == null ? null : tracing.currentTraceContext().context();
        if (context == null || context.traceId().isEmpty()) {
            return null;
        }
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), flags);
    }
}
