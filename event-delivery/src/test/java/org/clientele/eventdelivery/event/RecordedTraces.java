package org.clientele.eventdelivery.event;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelBaggageManager;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Traces as services have them, with the spans that were recorded and are over. */
public final class RecordedTraces {

    public final CurrentTrace trace;
    private final Tracer tracer;
    private final List<SpanData> spans = new CopyOnWriteArrayList<>();

    /** @param sampler decides for traces that begin here */
    public RecordedTraces(Sampler sampler) {
        var provider = SdkTracerProvider.builder()
                .setSampler(Sampler.parentBased(sampler))
                .addSpanProcessor(new Keeping())
                .build();
        var current = new OtelCurrentTraceContext();
        var otel = provider.get("test");
        tracer = new OtelTracer(otel, current, event -> {}, new OtelBaggageManager(current, List.of(), List.of()));
        var propagators = ContextPropagators.create(W3CTraceContextPropagator.getInstance());
        trace = new CurrentTrace(tracer, new OtelPropagator(propagators, otel));
    }

    public List<SpanData> spans() {
        return spans;
    }

    /** Does the work in a new trace; answers its {@code traceparent}. */
    public String within(Runnable work) {
        var span = tracer.spanBuilder().setNoParent().name("request").start();
        var scope = tracer.withSpan(span);
        try {
            work.run();
            return String.valueOf(trace.get());
        } finally {
            scope.close();
            span.end();
        }
    }

    private final class Keeping implements SpanProcessor {

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            spans.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
